"""The lines of a notice for supplements as fields of its form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.dossiers.commands.request_supplement import GapInput

LINES, SHOWN_AT_ONCE = 10, 2
PARTS = ("paper", "wrong", "bring", "citation")
LONGEST = {"paper": 1000, "wrong": 1000, "bring": 1000, "citation": 300}
PAPERS_LIST, LAWS_LIST = "gap-papers", "gap-laws"
"""Ids of the lists that fields propose words from."""


_LABELS = {
    "paper": gettext_lazy("Giấy tờ"),
    "wrong": gettext_lazy("Thiếu gì, sai gì"),
    "bring": gettext_lazy("Cần mang gì đến"),
    "citation": gettext_lazy("Quy định làm căn cứ"),
}


@dataclass(frozen=True, slots=True)
class GapField:
    """One field under its line's number; its full label, with the number, is for the list of mistakes."""

    label: str
    field: BoundField


@dataclass(frozen=True, slots=True)
class GapLine:
    """One line with its fields, numbered from 1."""

    place: int
    fields: tuple[GapField, ...]
    in_use: bool
    """Something stands in it, or it has to be mended."""


def gap_fields() -> dict[str, forms.Field]:
    """The fields of every line, by name: `paper_1`, `wrong_1`, …"""
    fields: dict[str, forms.Field] = {}
    for place in range(1, LINES + 1):
        widgets: dict[str, forms.Widget] = {
            "paper": forms.TextInput({"list": PAPERS_LIST, "autocomplete": "off"}),
            "wrong": forms.TextInput({"autocomplete": "off"}),
            "bring": forms.TextInput({"autocomplete": "off"}),
            "citation": forms.TextInput({"list": LAWS_LIST, "autocomplete": "off"}),
        }
        for part in PARTS:
            fields[f"{part}_{place}"] = forms.CharField(
                label=_("Nội dung %(place)d: %(part)s")
                % {"place": place, "part": str(_LABELS[part]).lower()},
                required=False,
                max_length=LONGEST[part],
                widget=widgets[part],
            )
    return fields


def gap_lines(form: forms.Form) -> list[GapLine]:
    """The lines as they are shown."""
    lines = []
    for place in range(1, LINES + 1):
        fields = tuple(GapField(str(_LABELS[part]), form[f"{part}_{place}"]) for part in PARTS)
        in_use = any(each.field.value() or each.field.errors for each in fields)
        lines.append(GapLine(place, fields, in_use))
    return lines


def missing_parts(said: Mapping[str, Any]) -> dict[str, str]:
    """What lines lack that were begun, by field."""
    words = {
        "paper": _("Ghi tên giấy tờ."),
        "wrong": _("Ghi thiếu gì, sai gì."),
        "bring": _("Ghi cần mang gì đến."),
        "citation": _("Ghi quy định làm căn cứ."),
    }
    begun = [place for place in range(1, LINES + 1) if any(said.get(f"{part}_{place}") for part in PARTS)]
    return {
        f"{part}_{place}": words[part]
        for place in begun
        for part in PARTS
        if not str(said.get(f"{part}_{place}", "")).strip()
    }


def gaps_in(said: Mapping[str, Any], listed: Mapping[str, UUID]) -> Sequence[GapInput]:
    """The lines that were filled in. `listed`: papers of the catalogue, by name."""
    return [
        GapInput(
            **{part: said[f"{part}_{place}"].strip() for part in PARTS},
            required_paper_id=listed.get(said[f"paper_{place}"].strip()),
        )
        for place in range(1, LINES + 1)
        if any(said.get(f"{part}_{place}") for part in PARTS)
    ]
