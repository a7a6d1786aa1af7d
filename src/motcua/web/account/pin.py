"""The PIN that unlocks one's desk."""

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.platform.accounts.commands.set_pin import remove_pin, set_pin
from motcua.platform.acts import InvalidInput
from motcua.platform.ui.answers import go_to
from motcua.web.access import AccountRequest, Audience, page
from motcua.web.account.password_again import PasswordAgainForm

REMOVE = "remove"
_DIGITS = {"autocomplete": "off", "inputmode": "numeric"}


class PinForm(PasswordAgainForm):
    """The PIN twice, because nobody sees what they type; without one the password unlocks."""

    pin = forms.CharField(
        label=_("Mã PIN mới"),
        help_text=_("Từ 4 đến 8 chữ số."),
        max_length=20,
        widget=forms.PasswordInput(_DIGITS),
        error_messages={"required": _("Nhập mã PIN.")},
    )
    again = forms.CharField(
        label=_("Nhập lại mã PIN mới"),
        max_length=20,
        widget=forms.PasswordInput(_DIGITS),
        error_messages={"required": _("Nhập lại mã PIN.")},
    )
    field_order = ("pin", "again", "password")

    def clean_again(self) -> str:
        """Both are the same."""
        again: str = self.cleaned_data["again"]
        if again != self.cleaned_data.get("pin", again):
            raise forms.ValidationError(_("Hai lần nhập mã PIN không giống nhau."))
        return again


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def pin_page(request: AccountRequest) -> HttpResponse:
    """GET: the form. POST: the PIN is the new one; or, with `remove`, there is none."""
    if request.method == "POST" and REMOVE in request.POST:
        remove_pin(request.user)
        messages.success(request, _("Đã bỏ mã PIN. Từ nay mở khóa bàn bằng mật khẩu."))
        return go_to(request, reverse("account:security"))
    form = PinForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_confirmed(request):
        try:
            set_pin(request.user, form.cleaned_data["pin"])
        except InvalidInput as refused:
            form.take(refused)
        else:
            messages.success(request, _("Đã đặt mã PIN mở khóa bàn."))
            return go_to(request, reverse("account:security"))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "account/pin.html", {"form": form}, status=status)
