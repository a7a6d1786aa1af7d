"""Adding a passkey: the browser makes it, we keep its public half."""

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.platform import clock
from motcua.platform.accounts import passkeys
from motcua.platform.accounts.commands.second_factors import add_passkey
from motcua.platform.accounts.queries.second_factors import second_factors_of
from motcua.platform.acts import InvalidInput
from motcua.web.access import AccountRequest, Audience, page
from motcua.web.account.password_again import PasswordAgainForm
from motcua.web.account.recovery_codes import show_codes

_STATE = "passkey_to_make"


class PasskeyForm(PasswordAgainForm):
    """A name to recognise it by, and what the browser answered."""

    name = forms.CharField(
        label=_("Tên khóa"),
        help_text=_("Để nhận ra sau này, ví dụ: Máy ở quầy 3, Điện thoại của tôi."),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": _("Đặt cho khóa một cái tên.")},
    )
    passkey = forms.CharField(
        max_length=10_000,
        widget=forms.HiddenInput,
        error_messages={"required": _("Trình duyệt chưa tạo được khóa. Hãy làm lại.")},
    )
    field_order = ("name", "password")


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def add_passkey_page(request: AccountRequest) -> HttpResponse:
    """GET: the form. POST: the passkey counts; recovery codes are shown if these are the first."""
    form = PasskeyForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_confirmed(request):
        said, state = form.cleaned_data, request.session.pop(_STATE, {})
        try:
            codes = add_passkey(request.user, state, said["passkey"], said["name"], clock.now())
        except InvalidInput as refused:
            form.take(refused)
        else:
            messages.success(
                request, _("Đã thêm khóa truy cập. Từ lần đăng nhập sau, hệ thống hỏi thêm khóa này.")
            )
            return show_codes(request, codes)
    held = [bytes(each.credential) for each in second_factors_of(request.user).passkeys]
    options, request.session[_STATE] = passkeys.ask_to_make(request.user, held)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "account/passkey.html", {"form": form, "passkey_options": options}, status=status)
