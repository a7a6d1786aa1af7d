"""The checklist: one line for each paper that the version asks for, and blank lines for others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from motcua.apps.catalogue.models import RequiredPaper
from motcua.apps.dossiers.commands.acceptance import PaperInput

MOST_SHEETS = 99
OTHER_LINES = 3
LONGEST_NAME = 1000
SHOWN_AT_ONCE = 12
"""A version with more papers shows its cases folded: a building permit names 53 of them in seven cases."""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper with the fields that say whether it lies on the desk, and how often."""

    paper: RequiredPaper | None
    got: BoundField | None
    name: BoundField | None
    originals: BoundField
    copies: BoundField


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Lines under one heading of the catalogue, "" for papers of every case."""

    case_label: str
    lines: tuple[PaperLine, ...]
    is_open: bool
    """Whether its lines are shown at once: they concern everybody, are few, or one is ticked."""


def paper_fields(papers: Sequence[RequiredPaper]) -> dict[str, forms.Field]:
    """The fields of the checklist, by name: counts as in the catalogue, and no paper is ticked for anyone."""
    fields: dict[str, forms.Field] = {}
    for paper in papers:
        place = paper.position
        fields[f"got_{place}"] = forms.BooleanField(
            required=False, label=paper.name, widget=_check(_("Đã nhận: %(paper)s") % {"paper": paper.name})
        )
        for kind, words, proposed in (
            ("originals", _("Số bản chính: %(paper)s"), paper.originals),
            ("copies", _("Số bản sao: %(paper)s"), paper.copies),
        ):
            fields[f"{kind}_{place}"] = _count(words % {"paper": paper.name}, proposed or 0)
    for line in range(1, OTHER_LINES + 1):
        fields[f"other_{line}"] = forms.CharField(
            required=False, max_length=LONGEST_NAME, label=_("Giấy tờ khác %(line)d") % {"line": line}
        )
        fields[f"other_originals_{line}"] = _count(
            _("Số bản chính của giấy tờ khác %(line)d") % {"line": line}, 1
        )
        fields[f"other_copies_{line}"] = _count(_("Số bản sao của giấy tờ khác %(line)d") % {"line": line}, 0)
    return fields


def paper_groups(form: forms.Form, papers: Sequence[RequiredPaper]) -> list[PaperGroup]:
    """The checklist as it is shown, in the catalogue's order."""
    by_label = groupby(papers, key=lambda paper: paper.case_label)
    groups = [(label, tuple(_line(form, paper) for paper in group)) for label, group in by_label]
    few = len(papers) <= SHOWN_AT_ONCE
    return [PaperGroup(label, lines, few or not label or _in_use(lines)) for label, lines in groups]


def other_lines(form: forms.Form) -> list[PaperLine]:
    """Blank lines for papers that the catalogue does not name."""
    return [
        PaperLine(
            None, None, form[f"other_{line}"], form[f"other_originals_{line}"], form[f"other_copies_{line}"]
        )
        for line in range(1, OTHER_LINES + 1)
    ]


def papers_received(said: Mapping[str, Any], papers: Sequence[RequiredPaper]) -> list[PaperInput]:
    """What lies on the desk: the ticked lines, then those written by hand."""
    ticked = [
        PaperInput(
            name=paper.name,
            originals=said[f"originals_{paper.position}"] or 0,
            copies=said[f"copies_{paper.position}"] or 0,
            required_paper_id=paper.id,
        )
        for paper in papers
        if said[f"got_{paper.position}"]
    ]
    written = [
        PaperInput(
            name=said[f"other_{line}"],
            originals=said[f"other_originals_{line}"] or 0,
            copies=said[f"other_copies_{line}"] or 0,
        )
        for line in range(1, OTHER_LINES + 1)
        if said[f"other_{line}"]
    ]
    return ticked + written


def _in_use(lines: Sequence[PaperLine]) -> bool:
    return any(line.got is not None and line.got.value() for line in lines)


def _line(form: forms.Form, paper: RequiredPaper) -> PaperLine:
    place = paper.position
    return PaperLine(paper, form[f"got_{place}"], None, form[f"originals_{place}"], form[f"copies_{place}"])


def _check(words: str) -> forms.CheckboxInput:
    return forms.CheckboxInput({"aria-label": words})


def _count(words: str, proposed: int) -> forms.IntegerField:
    widget = forms.TextInput(
        {"inputmode": "numeric", "autocomplete": "off", "class": "tiny", "aria-label": words}
    )
    return forms.IntegerField(
        required=False, label=words, min_value=0, max_value=MOST_SHEETS, initial=proposed, widget=widget
    )
