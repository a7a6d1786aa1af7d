"""One line for each request: which page, how it ended, how long it took; never the address asked for."""

import time
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponseBase

from motcua.platform.db.ids import new_id

HEADER = "X-Request-ID"
NOT_WORTH_A_LINE = "health/"

log = structlog.get_logger(__name__)


class RequestLog:
    """Middleware. Gives the request an id, which its answer and all its log lines carry."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request_id = new_id().hex
        started = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request=request_id):
            response = self._get_response(request)
            self._note(request, response.status_code, time.perf_counter() - started)
        response.headers[HEADER] = request_id
        return response

    def _note(self, request: HttpRequest, status: int, seconds: float) -> None:
        match = request.resolver_match
        # The pattern of the address: the address itself may hold a dossier's code or a key.
        route = match.route if match else None
        if route is not None and route.startswith(NOT_WORTH_A_LINE):
            return
        log.info(
            "request",
            method=request.method,
            route=route,
            status=status,
            milliseconds=round(seconds * 1000, 1),
            user=_user_id(request),
        )


def _user_id(request: HttpRequest) -> str | None:
    # Only when the page looked at the user itself: a log line is not worth a query.
    user = getattr(request, "_cached_user", None)
    return str(user.pk) if user is not None and user.is_authenticated else None
