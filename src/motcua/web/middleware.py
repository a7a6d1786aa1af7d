"""Answers to acts that were refused and that no page answered itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from motcua.platform.acts import Conflict, NotAllowed, NotFound
from motcua.platform.ui import errors


class RefusedActs:
    """A page lets a refusal go through and the reader gets 403, 404 or 409 with the plain words of `ui`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Django calls it with whatever a view raised; None leaves it to Django."""
        if isinstance(exception, NotAllowed):
            return errors.permission_denied(request, exception)
        if isinstance(exception, NotFound):
            return errors.page_not_found(request, exception)
        if isinstance(exception, Conflict):
            return errors.conflict(request)
        return None
