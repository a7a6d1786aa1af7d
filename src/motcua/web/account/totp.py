"""Setting up an authenticator application."""

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.platform import clock
from motcua.platform.accounts.commands.second_factors import begin_totp, confirm_totp
from motcua.platform.accounts.totp import enrolment_address
from motcua.platform.acts import InvalidInput
from motcua.platform.papers.codes import qr_svg
from motcua.platform.ui.answers import go_to
from motcua.web.access import AccountRequest, Audience, page
from motcua.web.account.password_again import PasswordAgainForm
from motcua.web.account.recovery_codes import show_codes


class TotpForm(PasswordAgainForm):
    """The first code proves that the application has the secret."""

    code = forms.CharField(
        label=_("Mã đang hiện trong ứng dụng"),
        max_length=10,
        widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": _("Nhập sáu chữ số mà ứng dụng đang hiện.")},
    )
    field_order = ("code", "password")


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def set_up_totp(request: AccountRequest) -> HttpResponse:
    """GET: the QR code. POST: it is set up; recovery codes are shown if these are the first."""
    try:
        secret = begin_totp(request.user, clock.now())
    except InvalidInput:
        messages.info(request, _("Tài khoản này đã có ứng dụng sinh mã."))
        return go_to(request, reverse("account:security"))
    form = TotpForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_confirmed(request):
        try:
            codes = confirm_totp(request.user, form.cleaned_data["code"], clock.now())
        except InvalidInput as refused:
            form.take(refused)
        else:
            messages.success(request, _("Từ lần đăng nhập sau, hệ thống hỏi thêm mã trong ứng dụng."))
            return show_codes(request, codes)
    context = {
        "form": form,
        "qr": mark_safe(qr_svg(enrolment_address(secret, request.user.login))),  # noqa: S308
        "groups": [secret[at : at + 4] for at in range(0, len(secret), 4)],
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "account/totp.html", context, status=status)
