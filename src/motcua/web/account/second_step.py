"""The second step of signing in."""

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
from motcua.platform.accounts import passkeys
from motcua.platform.accounts.commands.attempts import LOCKED_FOR, LockedOut, SignedIn
from motcua.platform.accounts.commands.second_step import Proof, by_code, by_passkey, second_step
from motcua.platform.accounts.models import User
from motcua.platform.accounts.queries.second_factors import second_factors_of
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, page
from motcua.web.account.opening import HalfWay, half_way, open_session
from motcua.web.account.sign_in import seconds_until
from motcua.web.client_address import client_address
from motcua.web.way_back import NEXT, go_to_sign_in, wanted_address

_STATE = "passkey_to_show"


class SecondStepForm(forms.Form):
    """A code as typed, or what a passkey answered."""

    code = forms.CharField(
        label=_("Mã xác thực"),
        help_text=_("Sáu chữ số trong ứng dụng sinh mã, hoặc một mã dự phòng đã in."),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false"}),
        error_messages={"required": _("Hãy nhập mã.")},
    )
    passkey = forms.CharField(max_length=10_000, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].required = not self.data.get("passkey")


@page(audience=Audience.PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("code")
def second_step_page(request: HttpRequest) -> HttpResponse:
    """GET: what is asked for. POST: in, back to `next`; or the form with what went wrong."""
    if request.user.is_authenticated:
        return go_to(request, wanted_address(request))
    waiting = half_way(request)
    if waiting is None:
        return go_to_sign_in(request)
    form = SecondStepForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _page(request, waiting, form)
    if not form.is_valid():
        return _page(request, waiting, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return _try(request, waiting, form)


def _try(request: HttpRequest, waiting: HalfWay, form: SecondStepForm) -> HttpResponse:
    answer = second_step(
        user_id=waiting.user_id, proof=_proof(request, form), address=client_address(request), at=clock.now()
    )
    if isinstance(answer, SignedIn):
        open_session(request, answer.user)
        return go_to(request, wanted_address(request))
    if isinstance(answer, LockedOut):
        response = _page(
            request, waiting, SecondStepForm(), locked=answer, status=HTTPStatus.TOO_MANY_REQUESTS
        )
        response["Retry-After"] = seconds_until(answer)
        return response
    # A wrong code is typed anew, not mended.
    return _page(request, waiting, SecondStepForm(), wrong=answer, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _proof(request: HttpRequest, form: SecondStepForm) -> Proof:
    if form.cleaned_data["passkey"]:
        return by_passkey(request.session.pop(_STATE, {}), form.cleaned_data["passkey"])
    return by_code(form.cleaned_data["code"])


def _page(
    request: HttpRequest,
    waiting: HalfWay,
    form: SecondStepForm,
    *,
    status: HTTPStatus = HTTPStatus.OK,
    **refusal: Any,
) -> HttpResponse:
    factors = second_factors_of(User(pk=waiting.user_id))
    options = None
    if factors.passkeys:
        held = [bytes(each.credential) for each in factors.passkeys]
        options, request.session[_STATE] = passkeys.ask_to_show(held)
    context = {
        "form": form,
        "has_totp": factors.has_totp,
        "passkey_options": options,
        "place": highest_agency_name(timezone.localdate(clock.now())),
        "next": wanted_address(request),
        "next_field": NEXT,
        "locked_minutes": int(LOCKED_FOR.total_seconds() // 60),
        **refusal,
    }
    return render(request, "account/second_step.html", context, status=status)
