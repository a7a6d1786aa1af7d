"""Sending somebody away so that they come back to what they wanted."""

from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from motcua.platform.ui.answers import go_to, is_fragment

NEXT = "next"


def go_to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the sign-in page, and from there back."""
    return _away(request, reverse("account:sign_in"))


def go_to_second_step(request: HttpRequest) -> HttpResponse:
    """On from the sign-in page, which hands on what was wanted first."""
    return go_to(request, f"{reverse('account:second_step')}?{urlencode({NEXT: wanted_address(request)})}")


def go_to_lock(request: HttpRequest) -> HttpResponse:
    """To the lock page of the desk, and from there back."""
    return _away(request, reverse("account:lock"))


def go_to_choice_of_post(request: HttpRequest) -> HttpResponse:
    """To the choice of a post, and from there back."""
    return _away(request, reverse("account:post"))


def wanted_address(request: HttpRequest) -> str:
    """Where `next` leads, if that is on this site; else the first page of the account."""
    wanted = request.POST.get(NEXT) or request.GET.get(NEXT) or ""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else settings.LOGIN_REDIRECT_URL


def _away(request: HttpRequest, address: str) -> HttpResponse:
    return go_to(request, f"{address}?{urlencode({NEXT: page_seen(request)})}")


def page_seen(request: HttpRequest) -> str:
    """The page in front of the reader: a fragment and a posted form are not pages to come back to."""
    if is_fragment(request):
        seen = request.headers.get("HX-Current-URL", "")
    elif request.method == "GET":
        return request.get_full_path()
    else:
        seen = request.headers.get("Referer", "")
    parts = urlsplit(seen)
    return parts._replace(scheme="", netloc="").geturl() or settings.LOGIN_REDIRECT_URL
