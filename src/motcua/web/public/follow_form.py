"""Code and something that only the applicant knows."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.queries.follow_address import code_in_address
from motcua.domain.identifiers import (
    SUBMISSION_PREFIX,
    CodeError,
    parse_dossier_code,
    parse_submission_code,
)


class FollowForm(forms.Form):
    """What to type from the slip. Whether the dossier exists is not said here."""

    code = forms.CharField(
        label=gettext_lazy("Mã hồ sơ"),
        max_length=300,
        widget=forms.TextInput(
            {
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "placeholder": "H99.27-261110-0042",
            }
        ),
        error_messages={"required": gettext_lazy("Nhập mã hồ sơ in trên giấy hẹn.")},
    )
    secret = forms.CharField(
        label=gettext_lazy("Số điện thoại, số định danh hoặc mã tra cứu"),
        max_length=100,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={
            "required": gettext_lazy("Nhập một trong ba: số điện thoại, số định danh, mã tra cứu.")
        },
    )

    def clean_code(self) -> str:
        """The code as kept; what is no code at all is said so, and tells nothing about which exist."""
        typed: str = self.cleaned_data["code"]
        code = code_in_address(typed) or typed
        try:
            if code.strip().upper().startswith(SUBMISSION_PREFIX):
                return parse_submission_code(code)
            return str(parse_dossier_code(code))
        except CodeError:
            raise forms.ValidationError(
                _("Mã hồ sơ viết như H99.27-261110-0042, in ở đầu giấy hẹn.")
            ) from None
