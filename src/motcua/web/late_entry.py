"""Nhập bù: for a while an officer's acts happened at an earlier moment, stated once with its ground."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest

from motcua.apps.dossiers.states import LateGround
from motcua.platform import clock

KEY = "late_entry"
LASTS = timedelta(minutes=15)
"""Longer, and somebody forgets that it is on."""


@dataclass(frozen=True, slots=True)
class LateEntry:
    """When what is entered now happened, why it was not entered then, and until when that is assumed."""

    at: datetime
    ground: LateGround
    until: datetime


def late_entry_of(request: HttpRequest) -> LateEntry | None:
    """What the officer stated in this session, None in the ordinary case and once it is over."""
    kept = request.session.get(KEY)
    if not kept:
        return None
    entry = LateEntry(
        datetime.fromisoformat(kept["at"]),
        LateGround(kept["ground"]),
        datetime.fromisoformat(kept["until"]),
    )
    return entry if clock.now() < entry.until else None


def begin_late_entry(request: HttpRequest, at: datetime, ground: LateGround) -> LateEntry:
    """From now on, for a while."""
    entry = LateEntry(at, ground, clock.now() + LASTS)
    request.session[KEY] = {
        "at": entry.at.isoformat(),
        "ground": entry.ground.value,
        "until": entry.until.isoformat(),
    }
    return entry


def end_late_entry(request: HttpRequest) -> None:
    """Back to what happens now."""
    request.session.pop(KEY, None)
