"""The language of a page: what the reader chose, else what the account says, else Vietnamese.

Never the browser's: many office machines came with an English browser, and nobody chose that.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


def language_of(request: HttpRequest) -> str:
    """The code of a language the product has."""
    offered = dict(settings.LANGUAGES)
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    if chosen in offered:
        return chosen
    own = getattr(request.user, "language", None) if request.user.is_authenticated else None
    return own if own in offered else settings.LANGUAGE_CODE


class ChosenLanguage:
    """Middleware in the place of Django's LocaleMiddleware, after the one that knows the account."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with translation.override(language_of(request)):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        return response
