"""Asking for personal data in full: what for."""

from django import forms
from django.utils.translation import gettext_lazy as _

OTHER = "other"
PURPOSES = {
    "check": _("Đối chiếu giấy tờ khi giải quyết hồ sơ"),
    "contact": _("Liên hệ công dân"),
    "mend": _("Kiểm tra thông tin ghi sai"),
    OTHER: _("Việc khác"),
}
LONGEST_PURPOSE = 200


class RevealForm(forms.Form):
    """What for. It stands in the log beside the name of whoever looked."""

    purpose = forms.ChoiceField(label=_("Xem để làm gì"), choices=list(PURPOSES.items()))
    other = forms.CharField(
        label=_("Ghi rõ việc khác"),
        required=False,
        max_length=LONGEST_PURPOSE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, object]:
        """Another purpose is one only when it is said."""
        said = super().clean() or {}
        if said.get("purpose") == OTHER and not said.get("other"):
            self.add_error("other", _("Ghi rõ xem để làm gì."))
        return said

    @property
    def purpose_said(self) -> str:
        """As the log keeps it."""
        said = self.cleaned_data
        return said["other"] if said["purpose"] == OTHER else str(PURPOSES[said["purpose"]])
