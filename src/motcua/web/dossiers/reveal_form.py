"""Asking for personal data in full: what for."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

OTHER = "other"
PURPOSES = {
    "check": gettext_noop("Đối chiếu giấy tờ khi giải quyết hồ sơ"),
    "contact": gettext_noop("Liên hệ công dân"),
    "mend": gettext_noop("Kiểm tra thông tin ghi sai"),
    OTHER: gettext_noop("Việc khác"),
}
LONGEST_PURPOSE = 200


class RevealForm(forms.Form):
    """What for. It stands in the log beside the name of whoever looked."""

    purpose = forms.ChoiceField(
        label=_("Xem để làm gì"), choices=[(key, _(words)) for key, words in PURPOSES.items()]
    )
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
        return said["other"] if said["purpose"] == OTHER else PURPOSES[said["purpose"]]
