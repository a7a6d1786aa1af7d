"""Pages for what went wrong, saying in plain words what was and was not recorded.

A page that failed answers a fragment with the short form of the same words, aimed at the page's
message place (`#messages`), so that what the reader was looking at stays.
The incident code stands in the log beside the path's pattern, never beside personal data.
The handlers' arguments are named by Django, which passes what was raised; the words never show it.
"""

import secrets
from http import HTTPStatus

import structlog
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from motcua.platform import clock
from motcua.platform.ui.answers import is_fragment

logger = structlog.get_logger(__name__)

MOST_SECONDS_TOLD = 90
# Letters and digits that are told apart over the telephone: no 0/O, 1/I, 5/S.
_SPEAKABLE = "ABCDEFGHKMNPRTUVXY2346789"


def incident_code() -> str:
    """`4F7K-Y9`: short enough to read out at a counter."""
    letters = [secrets.choice(_SPEAKABLE) for _ in range(6)]
    return "".join(letters[:4]) + "-" + "".join(letters[4:])


def error_page(
    request: HttpRequest, status: HTTPStatus, *, incident: str = "", retry_after: int | None = None
) -> HttpResponse:
    """The page, or the note, for a status that has a template in ui/errors/. `retry_after` in seconds."""
    short = is_fragment(request)
    template = "ui/errors/note.html" if short else f"ui/errors/{status.value}.html"
    context = {
        "status": status.value,
        "incident": incident,
        "wrote": request.method not in ("GET", "HEAD"),
        "retry_after": retry_after,
        # Nobody counts nine hundred seconds.
        "retry_minutes": -(-retry_after // 60) if retry_after and retry_after > MOST_SECONDS_TOLD else 0,
        "now": clock.now(),
    }
    # Context processors ask for the account, and so the database: not when that may be what failed.
    full_context_of = request if status < HTTPStatus.INTERNAL_SERVER_ERROR else None
    response = HttpResponse(render_to_string(template, context, full_context_of), status=status)
    if short:
        response["HX-Retarget"], response["HX-Reswap"] = "#messages", "innerHTML"
    if retry_after is not None:
        response["Retry-After"] = str(retry_after)
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """handler400"""
    return error_page(request, HTTPStatus.BAD_REQUEST)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """handler403"""
    return error_page(request, HTTPStatus.FORBIDDEN)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """CSRF_FAILURE_VIEW: mostly a page left open over a new sign-in; the words say to open it again."""
    return error_page(request, HTTPStatus.FORBIDDEN)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """handler404; the same for what is not there and for what one may not know of."""
    return error_page(request, HTTPStatus.NOT_FOUND)


def conflict(request: HttpRequest) -> HttpResponse:
    """Somebody else was first, and the page has no better note of its own."""
    return error_page(request, HTTPStatus.CONFLICT)


def too_many_requests(request: HttpRequest, retry_after: int) -> HttpResponse:
    """Asked too often; `retry_after` seconds until the next try counts."""
    return error_page(request, HTTPStatus.TOO_MANY_REQUESTS, retry_after=retry_after)


def server_error(request: HttpRequest) -> HttpResponse:
    """handler500"""
    incident = incident_code()
    match = request.resolver_match
    logger.error("incident", incident=incident, route=match.route if match else "", method=request.method)
    return error_page(request, HTTPStatus.INTERNAL_SERVER_ERROR, incident=incident)


def unavailable(request: HttpRequest, retry_after: int = 60) -> HttpResponse:
    """The database or a dependency is away; nothing can be recorded now."""
    return error_page(request, HTTPStatus.SERVICE_UNAVAILABLE, retry_after=retry_after)
