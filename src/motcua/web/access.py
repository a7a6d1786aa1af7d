"""Who may open a page: stated at the view, checked before it runs.

    @page(audience=Audience.STAFF, rule=can_see_figures)
    def board(request: StaffRequest) -> HttpResponse: ...

What one may see on the page is the query's business (`dossiers_seen_by(actor)`), not the rule's.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Any, Concatenate, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.queries.actor import NoPost
from motcua.platform.accounts.models import User
from motcua.web.actors import actor_of
from motcua.web.way_back import go_to_choice_of_post, go_to_sign_in

type Rule = Callable[[Actor], bool]
type View[R: HttpRequest, **P] = Callable[Concatenate[R, P], HttpResponse]


class Audience(StrEnum):
    """Whom a page is for."""

    PUBLIC = "public"
    """Everybody, signed in or not."""
    ACCOUNT = "account"
    """Whoever is signed in, at work or not; `request.actor` may be None."""
    STAFF = "staff"
    """Whoever is signed in and holds a post for which the rule holds."""


class AccountRequest(HttpRequest):
    """What a page for ACCOUNT is given."""

    user: User
    actor: Actor | None


class StaffRequest(HttpRequest):
    """What a page for STAFF is given."""

    user: User
    actor: Actor


@dataclass(frozen=True, slots=True)
class Access:
    """What a view states. hidden: refused as if it were not there, because that it exists is secret."""

    audience: Audience
    rule: Rule | None = None
    hidden: bool = False


def every_officer(_actor: Actor) -> bool:
    """The rule of pages that every member of the staff may open; what they show depends on grants."""
    return True


def page[R: HttpRequest, **P](
    *, audience: Audience, rule: Rule | None = None, hidden: bool = False
) -> Callable[[View[R, P]], View[HttpRequest, P]]:
    """State who may open the view. A staff page, and only a staff page, names its rule.

    Not signed in: the sign-in page, which leads back here. Signed in and refused: 403, or 404 when hidden.
    Pages behind a sign-in are kept by no cache: at a shared desk the next person presses Back.
    """
    if (audience is Audience.STAFF) != (rule is not None):
        raise TypeError("a page for the staff names its rule, any other has none")
    access = Access(audience, rule, hidden)

    def declare(view: View[R, P]) -> View[HttpRequest, P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            answer = _turn_away(request, access) or view(cast(R, request), *args, **kwargs)
            if access.audience is not Audience.PUBLIC:
                patch_cache_control(answer, private=True, no_store=True)
            return answer

        guarded.access = access  # type: ignore[attr-defined]
        return cast(View[HttpRequest, P], guarded)

    return declare


def access_of(view: Callable[..., Any]) -> Access | None:
    """What the view states; None when it states nothing."""
    return getattr(view, "access", None)


def _turn_away(request: HttpRequest, access: Access) -> HttpResponse | None:
    if access.audience is Audience.PUBLIC:
        return None
    if not request.user.is_authenticated:
        return go_to_sign_in(request)
    try:
        actor = actor_of(request)
    except NoPost as undecided:
        if access.rule is None:
            actor = None
        elif undecided.choices:
            return go_to_choice_of_post(request)
        else:
            raise PermissionDenied from undecided
    if access.rule and not (actor and access.rule(actor)):
        raise Http404 if access.hidden else PermissionDenied
    request.actor = actor  # type: ignore[attr-defined]
    return None
