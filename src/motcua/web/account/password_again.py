"""The field that asks somebody who is signed in for the password once more."""

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.platform import clock
from motcua.platform.accounts.commands.own_password import check_own_password
from motcua.platform.acts import InvalidInput
from motcua.web.access import AccountRequest
from motcua.web.client_address import client_address


class PasswordAgainForm(forms.Form):
    """A form that whoever finds an open desk must not be able to send."""

    password = forms.CharField(
        label=_("Mật khẩu của bạn"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        error_messages={"required": _("Hãy nhập mật khẩu.")},
    )

    def is_confirmed(self, request: AccountRequest) -> bool:
        """Whether all is well and the password is the account's; wrong tries count. Call once."""
        if not self.is_valid():
            return False
        try:
            check_own_password(
                request.user,
                self.cleaned_data["password"],
                address=client_address(request),
                at=clock.now(),
            )
        except InvalidInput as wrong:
            self.take(wrong)
            return False
        return True

    def take(self, refused: InvalidInput) -> None:
        """Show what an act refused at the fields it names."""
        for field, message in refused.fields.items():
            self.add_error(field if field in self.fields else None, message)
