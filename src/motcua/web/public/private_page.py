"""Pages that tell one person about one dossier: kept by no cache, found by no search engine."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

type View[**P] = Callable[Concatenate[HttpRequest, P], HttpResponse]


def private_page[**P](view: View[P]) -> View[P]:
    """No cache, no index, and the address, which names a dossier, goes to no other site.

    The policy is not "no-referrer": browsers then send `Origin: null` with the form, and it is refused.
    """

    @wraps(view)
    def kept_private(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        answer = view(request, *args, **kwargs)
        patch_cache_control(answer, private=True, no_store=True)
        answer["Referrer-Policy"] = "same-origin"
        answer["X-Robots-Tag"] = "noindex, nofollow"
        return answer

    return kept_private
