"""A whole version as one form: what it says once, and its lists, whose rows come, go and move.

Rows are numbered in the names of their controls (`papers-0-name`), with how many there are in `papers-rows`.
A press on a row's button ("add:papers", "up:papers:2") sends the form as it is and gets it back rearranged,
nothing checked and nothing saved; so it works without a script too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.http import QueryDict

from motcua.apps.catalogue.contents import ROWS, TermRow, VersionContents
from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.states import Channel
from motcua.apps.catalogue.wording import LABELS, NOUNS, term_in_words
from motcua.platform.db.ids import new_id
from motcua.web.catalogue.head_form import HeadForm, opened_head
from motcua.web.catalogue.row_forms import ROW_FORMS, FeeForm, RowForm

MOST_ROWS: Final = 200
type Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowList:
    """One list on the page."""

    name: str
    rows: list[RowForm]
    focus: str = ""
    """Where the hand goes after a press: "row 3", "up 2", "add"; "" nowhere."""
    faults: list[str] = field(default_factory=list)
    """What is wrong with the list as such."""

    @property
    def label(self) -> str:
        return str(LABELS[self.name])

    @property
    def noun(self) -> str:
        return str(NOUNS[self.name])


@dataclass(slots=True)
class EditorForm:
    """Head and lists together."""

    head: HeadForm
    lists: dict[str, RowList]

    def is_valid(self) -> bool:
        """Whether every control can be read; all are asked, so that all faults are shown at once."""
        return all([self.head.is_valid(), *(row.is_valid() for row in self._rows())])

    def contents(self) -> VersionContents:
        """What was typed; for a form that is valid."""
        lists: dict[str, Any] = {
            name: tuple(row.row() for row in held.rows) for name, held in self.lists.items()
        }
        return VersionContents(**self.head.said(), **lists)

    def show_faults(self, faults: dict[str, str]) -> None:
        """Put what a command refused to the controls it names."""
        for path, message in faults.items():
            name, _dash, rest = path.partition("-")
            place, _dash, part = rest.partition("-")
            if name in self.lists and part:
                self.lists[name].rows[int(place)].fault(part, message)
            elif name in self.lists:
                self.lists[name].faults.append(message)
            else:
                self.head.add_error(path if path in self.head.fields else None, message)

    def faults(self) -> list[tuple[str, str, str]]:
        """Every fault as (id of the control, where, what), for the summary on top."""
        found = [("", "", str(error)) for error in self.head.non_field_errors()]
        found += _faults(self.head, "")
        for held in self.lists.values():
            found += [(f"list-{held.name}", held.label, message) for message in held.faults]
            for place, row in enumerate(held.rows, start=1):
                found += _faults(row, f"{held.noun[:1].upper()}{held.noun[1:]} {place}: ")
        return found

    def _rows(self) -> Iterator[RowForm]:
        for held in self.lists.values():
            yield from held.rows


def opened(draft: Draft, contents: VersionContents) -> EditorForm:
    """The form as it is opened."""
    head = HeadForm(initial=opened_head(contents) | {"expected_version": draft.stamp})
    raw = {name: [ROW_FORMS[name].opened(row) for row in getattr(contents, name)] for name in ROWS}
    return EditorForm(head, _unbound(raw))


def typed(sent: QueryDict) -> EditorForm:
    """The form as it was sent, to be checked."""
    lists = {
        name: RowList(name, [kind(sent, prefix=_prefix(name, place)) for place in range(_count(sent, name))])
        for name, kind in ROW_FORMS.items()
    }
    _offer_terms(lists, _raw_rows(sent, "terms"))
    return EditorForm(HeadForm(sent), lists)


def rearranged(sent: QueryDict, press: str) -> EditorForm:
    """The form as it was sent, after a press on a row's button; an unknown press changes nothing."""
    raw = {name: _raw_rows(sent, name) for name in ROWS}
    doing, name, place = [*press.split(":"), "", ""][:3]
    focus = {}
    if name in raw:
        focus[name] = _rearrange(raw[name], doing, int(place) if place.isdecimal() else 0)
    return EditorForm(HeadForm(initial=_raw_head(sent)), _unbound(raw, focus))


def _rearrange(rows: list[Raw], doing: str, place: int) -> str:
    """Do it to the rows; answers where the hand goes."""
    last = len(rows) - 1
    match doing:
        case "add" if len(rows) < MOST_ROWS:
            rows.append({"key": f"t{new_id().hex[-8:]}"})
            return f"row {len(rows) - 1}"
        case "remove" if place <= last:
            del rows[place]
            return "add"
        case "up" if 0 < place <= last:
            rows[place - 1], rows[place] = rows[place], rows[place - 1]
            return f"up {place - 1}"
        case "down" if place < last:
            rows[place + 1], rows[place] = rows[place], rows[place + 1]
            return f"down {place + 1}"
    return ""


def _unbound(raw: dict[str, list[Raw]], focus: dict[str, str] | None = None) -> dict[str, RowList]:
    lists = {
        name: RowList(
            name,
            [ROW_FORMS[name](initial=row, prefix=_prefix(name, place)) for place, row in enumerate(rows)],
            (focus or {}).get(name, ""),
        )
        for name, rows in raw.items()
    }
    for held in lists.values():
        _point_at(held)
    _offer_terms(lists, raw["terms"])
    return lists


def _point_at(held: RowList) -> None:
    """A row that came is written into at once."""
    kind, _space, place = held.focus.partition(" ")
    if kind == "row":
        first = held.rows[int(place)].visible_fields()[0]
        first.field.widget.attrs |= {"autofocus": True, "data-focus": True}


def _offer_terms(lists: dict[str, RowList], terms: list[Raw]) -> None:
    """Fees belong to a way in: offer those of the form as it stands."""
    offered = [(row.get("key", ""), _term_words(place, row)) for place, row in enumerate(terms, start=1)]
    for row in lists["fees"].rows:
        if isinstance(row, FeeForm):
            row.offer_terms(offered)


def _term_words(place: int, row: Raw) -> str:
    channel = row.get("channel", "")
    term = TermRow(channel=channel if channel in Channel.values else "", case_label=row.get("case_label", ""))
    return f"{place}. {term_in_words(term)}"


def _raw_rows(sent: QueryDict, name: str) -> list[Raw]:
    """The rows as they were typed, unread."""
    fields = ROW_FORMS[name].base_fields
    return [
        {each: sent.get(f"{_prefix(name, place)}-{each}", "") for each in fields}
        for place in range(_count(sent, name))
    ]


def _raw_head(sent: QueryDict) -> Raw:
    several = ("levels", "subjects")
    raw: Raw = {name: sent.get(name, "") for name in HeadForm.base_fields if name not in several}
    return raw | {name: sent.getlist(name) for name in several}


def _count(sent: QueryDict, name: str) -> int:
    said = sent.get(f"{name}-rows", "")
    return min(int(said), MOST_ROWS) if said.isdecimal() else 0


def _prefix(name: str, place: int) -> str:
    return f"{name}-{place}"


def _faults(form: HeadForm | RowForm, where: str) -> list[tuple[str, str, str]]:
    found = [("", where, str(error)) for error in form.non_field_errors()] if where else []
    for bound in form:
        found += [(bound.id_for_label, f"{where}{bound.label}", str(error)) for error in bound.errors]
    return found
