"""The sign-in page."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.apps.orgs.queries.agencies import highest_agency_name
from motcua.platform import clock
from motcua.platform.accounts.commands.attempts import LOCKED_FOR, CodeAsked, LockedOut, SignedIn
from motcua.platform.accounts.commands.sign_in import sign_in
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, page
from motcua.web.account.opening import open_session, wait_for_second_step
from motcua.web.client_address import client_address
from motcua.web.way_back import NEXT, go_to_second_step, wanted_address


class SignInForm(forms.Form):
    """Login and password, both as typed: blanks may belong to a password."""

    login = forms.CharField(
        label=_("Tên đăng nhập"),
        max_length=200,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Hãy nhập tên đăng nhập.")},
    )
    password = forms.CharField(
        label=_("Mật khẩu"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        error_messages={"required": _("Hãy nhập mật khẩu.")},
    )


@page(audience=Audience.PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("password")
def sign_in_page(request: HttpRequest) -> HttpResponse:
    """GET: the form. POST: in, back to `next`, or to the second step; or the form with what went wrong,
    not with which field.
    """
    if request.user.is_authenticated:
        return go_to(request, wanted_address(request))
    if request.method != "POST":
        return _page(request, SignInForm())
    form = SignInForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    answer = sign_in(**form.cleaned_data, address=client_address(request), at=clock.now())
    if isinstance(answer, SignedIn):
        open_session(request, answer.user)
        return go_to(request, wanted_address(request))
    if isinstance(answer, CodeAsked):
        wait_for_second_step(request, answer.user)
        return go_to_second_step(request)
    if isinstance(answer, LockedOut):
        response = _page(request, form, locked=answer, status=HTTPStatus.TOO_MANY_REQUESTS)
        response["Retry-After"] = seconds_until(answer)
        return response
    return _page(request, form, wrong=answer, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def seconds_until(locked: LockedOut) -> str:
    """For the header that says when to come again."""
    return str(int((locked.until - clock.now()).total_seconds()) + 1)


def _page(
    request: HttpRequest, form: SignInForm, *, status: HTTPStatus = HTTPStatus.OK, **refusal: Any
) -> HttpResponse:
    # The cursor waits where typing goes on: a refused login stays, its password does not.
    waits = "password" if refusal else "login"
    form.fields[waits].widget.attrs["autofocus"] = True
    context = {
        "form": form,
        "place": highest_agency_name(timezone.localdate(clock.now())),
        "next": request.POST.get(NEXT) or request.GET.get(NEXT, ""),
        "locked_minutes": int(LOCKED_FOR.total_seconds() // 60),
        **refusal,
    }
    return render(request, "account/sign_in.html", context, status=status)
