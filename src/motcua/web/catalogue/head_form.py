"""What a version says once."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from motcua.apps.catalogue.contents import SINGLE, VersionContents
from motcua.apps.catalogue.states import Level, ServiceLevel, Subject
from motcua.apps.catalogue.wording import LABELS
from motcua.web.acts import ActForm

LONGEST_TEXT = 60_000
MOST_EXTENSION_DAYS = 999


def _line(name: str, help_text: Any = "") -> forms.CharField:
    widget = forms.TextInput({"autocomplete": "off"})
    return forms.CharField(
        label=LABELS[name], required=False, max_length=1000, help_text=help_text, widget=widget
    )


def _area(name: str, rows: int) -> forms.CharField:
    widget = forms.Textarea({"rows": rows})
    return forms.CharField(label=LABELS[name], required=False, max_length=LONGEST_TEXT, widget=widget)


class HeadForm(ActForm):
    """Name, who does it for whom, how it is received, how far it is online, what the sector law allows."""

    name = _area("name", 2)
    levels = forms.MultipleChoiceField(
        label=LABELS["levels"], choices=Level, required=False, widget=forms.CheckboxSelectMultiple
    )
    subjects = forms.MultipleChoiceField(
        label=LABELS["subjects"], choices=Subject, required=False, widget=forms.CheckboxSelectMultiple
    )
    kind = _line("kind")
    competent_agency = _line("competent_agency")
    executing_agency = _line("executing_agency")
    coordinating_agency = _line("coordinating_agency")
    delegated_agency = _line("delegated_agency")
    receiving_address = _line("receiving_address")
    is_quick_act = forms.BooleanField(
        label=LABELS["is_quick_act"],
        required=False,
        help_text=gettext_lazy("Nhận sau 15 giờ mà chưa giải quyết được ngay thì trả vào ngày làm việc sau."),
    )
    received_at_desk = forms.BooleanField(label=LABELS["received_at_desk"], required=False)
    not_received_reason = _line("not_received_reason")
    external_system = _line(
        "external_system", gettext_lazy("Mã của hệ thống, như hotich; để trống nếu giải quyết ở đây.")
    )
    service_level = forms.ChoiceField(
        label=LABELS["service_level"],
        choices=[("", gettext_lazy("chưa ghi")), *ServiceLevel.choices],
        required=False,
    )
    service_level_from = forms.DateField(
        label=LABELS["service_level_from"],
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    extension_days = forms.IntegerField(
        label=LABELS["extension_days"],
        help_text=gettext_lazy("Số ngày làm việc; để trống nếu không được gia hạn."),
        required=False,
        min_value=1,
        max_value=MOST_EXTENSION_DAYS,
        error_messages={"invalid": gettext_lazy("Ghi một số nguyên.")},
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    extension_source = _line("extension_source")
    recall_source = _line("recall_source")
    steps = _area("steps", 8)
    requirements = _area("requirements", 4)

    def said(self) -> dict[str, Any]:
        """The single values of the version; for a form that is valid."""
        said = {name: self.cleaned_data[name] for name in SINGLE}
        return said | {"levels": tuple(said["levels"]), "subjects": tuple(said["subjects"])}


def opened_head(contents: VersionContents) -> dict[str, Any]:
    """What the controls hold for a version."""
    held = {name: getattr(contents, name) for name in SINGLE}
    return held | {"levels": list(contents.levels), "subjects": list(contents.subjects)}
