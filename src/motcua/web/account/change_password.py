"""Changing one's own password."""

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import password_validators_help_texts
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.platform.accounts.commands.change_password import change_password
from motcua.platform.accounts.commands.end_sessions import end_other_sessions
from motcua.platform.acts import InvalidInput
from motcua.platform.ui.answers import go_to
from motcua.web.access import AccountRequest, Audience, page


class PasswordForm(forms.Form):
    """The old password, and the new one twice because nobody sees what they type."""

    old = forms.CharField(
        label=_("Mật khẩu hiện tại"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )
    new = forms.CharField(
        label=_("Mật khẩu mới"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("Nhập lại mật khẩu mới"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def clean_again(self) -> str:
        """Both new ones are the same."""
        again: str = self.cleaned_data["again"]
        if again != self.cleaned_data.get("new", again):
            raise forms.ValidationError(_("Hai lần nhập mật khẩu mới không giống nhau."))
        return again


@page(audience=Audience.ACCOUNT)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def change_password_page(request: AccountRequest) -> HttpResponse:
    """GET: the form. POST: the password is changed, other sessions end, this one goes on."""
    form = PasswordForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and _change(request, form):
        messages.success(request, _("Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc."))
        return go_to(request, reverse("account:preferences"))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    context = {"form": form, "advice": password_validators_help_texts()}
    return render(request, "account/change_password.html", context, status=status)


def _change(request: AccountRequest, form: PasswordForm) -> bool:
    try:
        change_password(request.user, old=form.cleaned_data["old"], new=form.cleaned_data["new"])
    except InvalidInput as refused:
        for field, message in refused.fields.items():
            form.add_error(field, message)
        return False
    update_session_auth_hash(request, request.user)
    end_other_sessions(request.user, request.session.session_key)
    return True
