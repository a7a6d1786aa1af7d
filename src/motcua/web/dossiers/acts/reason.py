"""The field in which an officer says why."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_REASON = 2000


def reason_field(label: Any, missing: Any, help_text: Any = "") -> forms.CharField:
    """Some lines of text that must not be empty; it stands in the timeline beside the chain."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": missing},
    )


def ground_field(missing: Any, most: int = 300) -> forms.CharField:
    """The article or paper by which something is decided; it stands in the timeline for ever."""
    return forms.CharField(
        label=_("Căn cứ pháp lý"),
        help_text=_("Điều, khoản, văn bản; không ghi tên người."),
        max_length=most,
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": missing},
    )
