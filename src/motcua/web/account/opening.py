"""Opening a session, and what stands between a right password and an open one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth import login
from django.http import HttpRequest

from motcua.platform import clock
from motcua.platform.accounts.devices import device_of
from motcua.platform.accounts.models import User
from motcua.platform.accounts.sessions import ADDRESS, DEVICE
from motcua.web.client_address import client_address

_HALF_WAY = "half_way"
SECOND_STEP_WITHIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class HalfWay:
    """Whose password was right, and until when the second step may follow."""

    user_id: UUID
    until: datetime


def open_session(request: HttpRequest, user: User) -> None:
    """From the next request on the browser is signed in. Its old session is worth nothing."""
    request.session.pop(_HALF_WAY, None)
    login(request, user)
    request.session[DEVICE] = device_of(request.headers.get("User-Agent", ""))
    request.session[ADDRESS] = client_address(request)


def wait_for_second_step(request: HttpRequest, user: User) -> None:
    """Remember whose password was right; the browser is signed in nowhere."""
    request.session.cycle_key()
    until = clock.now() + SECOND_STEP_WITHIN
    request.session[_HALF_WAY] = [str(user.pk), until.isoformat()]


def half_way(request: HttpRequest) -> HalfWay | None:
    """Whose second step is awaited; None when nobody's is, or no longer."""
    kept = request.session.get(_HALF_WAY)
    if kept is None:
        return None
    waiting = HalfWay(UUID(kept[0]), datetime.fromisoformat(kept[1]))
    return waiting if clock.now() < waiting.until else None
