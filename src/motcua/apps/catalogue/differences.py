"""What one version says otherwise than another, in words that a decision could repeat."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import ndiff
from enum import StrEnum
from textwrap import shorten
from typing import Final

from django.utils.translation import gettext as _

from motcua.apps.catalogue.contents import ROWS, SINGLE, Row, VersionContents
from motcua.apps.catalogue.wording import LABELS, NOTHING, NOUNS, row_name, row_parts, single_in_words

LONG: Final = ("steps", "requirements")
"""Texts of many lines, told line by line."""
LONGEST_NAME: Final = 120
"""A row with a longer name is recognised by its beginning."""
SETS: Final = ("levels", "subjects")
"""Lists whose order says nothing."""


class DifferenceKind(StrEnum):
    """How two versions differ in one thing."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is otherwise; `before` "" where it is new, `after` "" where it is gone."""

    kind: DifferenceKind
    what: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        match self.kind:
            case DifferenceKind.ADDED:
                return _("Thêm %(what)s: %(value)s") % {"what": self.what, "value": self.after}
            case DifferenceKind.REMOVED:
                return _("Bỏ %(what)s: %(value)s") % {"what": self.what, "value": self.before}
            case DifferenceKind.CHANGED:
                return f"{self.what}: {self.before} → {self.after}"


def differences(old: VersionContents, new: VersionContents) -> tuple[Difference, ...]:
    """Every difference, single values first, then list by list; () when both say the same.

    Rows are the same row when they have the same name; one that was renamed is taken out and added.
    """
    return (*_single(old, new), *(each for name in ROWS for each in _rows(name, old, new)))


def _single(old: VersionContents, new: VersionContents) -> Iterator[Difference]:
    for name in SINGLE:
        before, after = getattr(old, name), getattr(new, name)
        if before == after or (name in SETS and set(before) == set(after)):
            continue
        if name in LONG:
            yield from _lines(str(LABELS[name]), before, after)
        else:
            yield Difference(
                DifferenceKind.CHANGED,
                str(LABELS[name]),
                single_in_words(name, before),
                single_in_words(name, after),
            )


def _lines(label: str, before: str, after: str) -> Iterator[Difference]:
    """The lines of a long text that went or came, in its order."""
    what = f"{label[:1].lower()}{label[1:]}"
    for line in ndiff(before.splitlines(), after.splitlines()):
        words = line[2:].strip()
        if words and line.startswith("- "):
            yield Difference(DifferenceKind.REMOVED, what, before=words)
        elif words and line.startswith("+ "):
            yield Difference(DifferenceKind.ADDED, what, after=words)


def _rows(name: str, old: VersionContents, new: VersionContents) -> Iterator[Difference]:
    noun = str(NOUNS[name])
    before, after = _by_name(name, old), _by_name(name, new)
    for called, rows in after.items():
        known = before.get(called, [])
        for was, now in zip(known, rows, strict=False):
            yield from _parts(called, was, now)
        for row in rows[len(known) :]:
            yield Difference(DifferenceKind.ADDED, noun, after=_summary(called, row))
    for called, rows in before.items():
        for row in rows[len(after.get(called, [])) :]:
            yield Difference(DifferenceKind.REMOVED, noun, before=_summary(called, row))
    if before.keys() == after.keys() and list(before) != list(after):
        what = f"{_('Thứ tự')} – {LABELS[name]}"
        yield Difference(DifferenceKind.CHANGED, what, "; ".join(before), "; ".join(after))


def _by_name(name: str, contents: VersionContents) -> dict[str, list[Row]]:
    named: dict[str, list[Row]] = defaultdict(list)
    for row in getattr(contents, name):
        named[row_name(row, contents)].append(row)
    return named


def _parts(called: str, was: Row, now: Row) -> Iterator[Difference]:
    before, after = row_parts(was), row_parts(now)
    for part, value in after.items():
        if before[part] != value:
            what = f"{part} – {shorten(called, LONGEST_NAME, placeholder='…')}" if called else part
            yield Difference(DifferenceKind.CHANGED, what, before[part], value)


def _summary(called: str, row: Row) -> str:
    said = [f"{part.lower()} {value}" for part, value in row_parts(row).items() if value != NOTHING]
    return f"{called} ({'; '.join(said)})" if said else called
