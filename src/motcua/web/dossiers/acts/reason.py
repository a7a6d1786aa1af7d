"""The field in which an officer says why."""

from typing import Any

from django import forms

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
