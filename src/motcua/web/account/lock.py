"""The desk's lock: locking, the page over whatever was there, unlocking."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from motcua.platform.accounts import idleness
from motcua.platform.accounts.commands.lock_desk import (
    SessionEnded,
    Unlocked,
    WrongPin,
    lock_desk,
    note_activity,
    unlock_desk,
)
from motcua.platform.ui.answers import go_to, is_fragment
from motcua.web.access import AccountRequest, Audience, page
from motcua.web.account.kept_press import KEPT, opened
from motcua.web.way_back import NEXT, go_to_lock, go_to_sign_in, wanted_address

LOCKED_HERE = "desk:locked"
UNLOCKED_HERE = "desk:unlocked"
"""What a page hears, so that it draws its curtain or takes it away."""


class UnlockForm(forms.Form):
    """The PIN, or the password of an account without one. `ui/unlock.html` draws it."""

    pin = forms.CharField(strip=False, max_length=1000)


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
def lock(request: AccountRequest) -> HttpResponse:
    """POST: the desk is locked from now on. GET: the page that asks for the PIN, if it is."""
    key = request.session.session_key or ""
    if request.method == "POST":
        lock_desk(key, idleness.now())
        if is_fragment(request):
            return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"HX-Trigger": LOCKED_HERE})
        return go_to_lock(request)
    if not _is_locked(request):
        return go_to(request, wanted_address(request))
    return lock_page(request)


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def unlock(request: AccountRequest) -> HttpResponse:
    """POST: the desk is open again, and what was there is there. GET: the page that asks for the PIN."""
    if request.method != "POST":
        return go_to_lock(request)
    form = UnlockForm(request.POST)
    if not form.is_valid():
        return lock_page(request, status=HTTPStatus.UNPROCESSABLE_ENTITY, faulty=True)
    key = request.session.session_key or ""
    answer = unlock_desk(key, request.user, form.cleaned_data["pin"], idleness.now())
    match answer:
        case Unlocked():
            return _back(request)
        case WrongPin():
            return lock_page(request, status=HTTPStatus.UNPROCESSABLE_ENTITY, wrong=answer)
        case SessionEnded():
            logout(request)
            messages.warning(request, _("Đã nhập sai 5 lần nên phiên kết thúc. Đăng nhập để làm tiếp."))
            return go_to_sign_in(request)


@page(audience=Audience.ACCOUNT)
@require_POST
def here(request: AccountRequest) -> HttpResponse:
    """A page says that its reader is at work, though nothing was asked for: typing a long text, reading."""
    note_activity(request.session.session_key or "", idleness.now())
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


def lock_page(request: HttpRequest, *, status: HTTPStatus = HTTPStatus.OK, **more: Any) -> HttpResponse:
    """The page over whatever was there, or, for a curtain, its form alone. more: `next` and `kept`, for a
    press that was on its way when the desk was found locked.
    """
    context = {
        "unlock_url": reverse("account:unlock"),
        "curtain": is_fragment(request),
        "wrong": None,
        "faulty": False,
        "next": request.POST.get(NEXT) or request.GET.get(NEXT, ""),
        "kept": request.POST.get(KEPT, ""),
        **more,
    }
    template = "account/lock.html#unlock" if is_fragment(request) else "account/lock.html"
    return render(request, template, context, status=status)


def _back(request: AccountRequest) -> HttpResponse:
    if is_fragment(request):
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"HX-Trigger": UNLOCKED_HERE})
    press = opened(request, request.POST.get(KEPT, ""))
    if press:
        return render(request, "account/press_again.html", {"press": press, "next": wanted_address(request)})
    return go_to(request, wanted_address(request))


def _is_locked(request: AccountRequest) -> bool:
    row = getattr(request.session, "row", None)
    return row is not None and row.locked_at is not None
