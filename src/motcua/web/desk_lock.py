"""A locked desk is answered with the lock page and nothing else, whatever is asked and by whatever means."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse

from motcua.platform.accounts import idleness
from motcua.platform.accounts.commands.lock_desk import lock_desk, note_activity
from motcua.platform.accounts.models import Session, User
from motcua.platform.ui.answers import is_fragment
from motcua.web.account.kept_press import kept
from motcua.web.account.lock import LOCKED_HERE, lock_page
from motcua.web.way_back import go_to_lock, page_seen

OPEN_WHEN_LOCKED = frozenset(
    {
        "account:lock",
        "account:unlock",
        "account:sign_out",
        "set_language",
        "health-live",
        "health-ready",
    }
)
IDLE_SECONDS = "X-Idle-Seconds"
"""How long ago the last key or move was, as a page says with what it asks by itself."""


class DeskLock:
    """Also locks a desk that was left alone for as long as its account says."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any) -> HttpResponse | None:
        """Django calls it before a view; None lets the view answer. No query, but to note or to lock."""
        match = request.resolver_match
        if match is not None and match.view_name in OPEN_WHEN_LOCKED:
            return None
        session = _session_of(request)
        if session is None or not _locked(session, request):
            return None
        return _answer(request, keeps=match is None or match.app_name != "account")


def _session_of(request: HttpRequest) -> Session | None:
    """The row of whoever is signed in, as the session's own read brought it."""
    if not request.session.session_key or not request.user.is_authenticated:
        return None
    return getattr(request.session, "row", None)


def _locked(session: Session, request: HttpRequest) -> bool:
    if session.locked_at:
        return True
    user, at, idle = request.user, idleness.now(), _idle_seconds(request)
    if not isinstance(user, User):
        return False
    if idleness.is_left_alone(session, user, idle, at):
        lock_desk(session.session_key, at)
        return True
    if idleness.is_worth_noting(session, idle, at):
        note_activity(session.session_key, idleness.last_deed(idle, at))
    return False


def _idle_seconds(request: HttpRequest) -> int:
    told = request.headers.get(IDLE_SECONDS, "")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 8 else 0


def _answer(request: HttpRequest, *, keeps: bool) -> HttpResponse:
    if is_fragment(request):
        headers = {"HX-Trigger": LOCKED_HERE, "HX-Reswap": "none", "Cache-Control": "no-store"}
        return HttpResponse(status=HTTPStatus.LOCKED, headers=headers)
    if request.method in {"GET", "HEAD"}:
        return go_to_lock(request)
    press = kept(request) if keeps else ""
    return lock_page(request, status=HTTPStatus.LOCKED, next=page_seen(request), kept=press)
