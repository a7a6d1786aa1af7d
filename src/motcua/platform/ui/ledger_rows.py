"""The ledger of a due moment as rows for `ui/ledger.html`: the reader's language, icons, ranges of days."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.translation import gettext

from motcua.domain.worktime import (
    CalendarDays,
    Ledger,
    LedgerLine,
    Limit,
    LineKind,
    Phrase,
    Span,
    WorkingDays,
)
from motcua.domain.worktime.explain import WORKING_WEEK
from motcua.platform.ui.moments import SHORT_WEEKDAYS, clock_time, day_short, local, moment_short

type NameSource = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """Texts all; `kind` is the class: "" counted, "off" not counted, "paused", "end" the answer."""

    when: str
    what: str
    source: str
    count: str
    icon: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Look:
    icon: str
    kind: str = ""


_LOOKS: Final[dict[LineKind, _Look]] = {
    LineKind.RECEIVED: _Look(icon="player-play", kind="off"),
    LineKind.COUNTED_FROM: _Look(icon="clock-play", kind="off"),
    LineKind.RECEIPT_DAY: _Look(icon="calendar", kind="off"),
    LineKind.COUNTED: _Look(icon="calendar-check"),
    LineKind.DAY_OFF: _Look(icon="calendar-off", kind="off"),
    LineKind.LANDING: _Look(icon="arrow-right"),
    LineKind.ORIGINAL_DUE: _Look(icon="flag-3"),
    LineKind.PAUSE: _Look(icon="player-pause", kind="paused"),
    LineKind.EXTENSION: _Look(icon="calendar-plus"),
    LineKind.RESCHEDULE: _Look(icon="calendar-event"),
    LineKind.RESTART: _Look(icon="refresh"),
    LineKind.DUE: _Look(icon="flag-3", kind="end"),
}
_DAYS: Final = (LineKind.COUNTED, LineKind.DAY_OFF, LineKind.LANDING)


def ledger_rows(ledger: Ledger, limit: Limit, name_source: NameSource = str) -> list[LedgerRow]:
    """The folded ledger. `name_source` turns an id of the register of law into what people call it."""
    return line_rows(ledger.folded(), limit, name_source)


def line_rows(lines: Iterable[LedgerLine], limit: Limit, name_source: NameSource = str) -> list[LedgerRow]:
    """The same for lines that are folded already, as a ledger is kept."""
    return list(_rows(lines, limit, name_source))


def _rows(lines: Iterable[LedgerLine], limit: Limit, name_source: NameSource) -> Iterator[LedgerRow]:
    counted = 0
    for line in lines:
        look = _LOOKS[line.kind]
        yield LedgerRow(
            when=_when(line),
            what=_told(line.why if line.kind is LineKind.DAY_OFF else line.what),
            source=_second_line(line, name_source),
            count=_count(line, counted, limit),
            icon=look.icon,
            kind=look.kind,
        )
        counted = counted if line.count is None else line.count


def _told(phrase: Phrase) -> str:
    return phrase.told(gettext)


def _when(line: LedgerLine) -> str:
    if line.kind is LineKind.RECEIPT_DAY:
        return day_short(line.at)
    if line.kind in _DAYS and line.until is not None:
        # A day ends at the next midnight; its last minute is still of that day.
        last = local(line.until - timedelta(minutes=1)).date()
        return _days(local(line.at).date(), last)
    if line.kind is LineKind.PAUSE and line.until is not None:
        return f"{moment_short(line.at)} → {moment_short(line.until)}"
    return f"{day_short(line.at)} {clock_time(line.at)}"


def _days(first: date, last: date) -> str:
    """`T4 11/11`, or `T4 11/11 – T6 13/11`; the month once where it is the same: `T4 11 – T6 13/11`."""
    if first == last:
        return day_short(first)
    begin = f"{SHORT_WEEKDAYS[first.weekday()]} {first:%d}" if first.month == last.month else day_short(first)
    return f"{begin} – {day_short(last)}"


def _second_line(line: LedgerLine, name_source: NameSource) -> str:
    """Why, and by which paper. An ordinary working day or weekly rest needs no paper to be believed."""
    if line.source == WORKING_WEEK and line.kind in _DAYS:
        return ""
    why = "" if line.kind is LineKind.DAY_OFF else _told(line.why)
    source = name_source(line.source) if line.source else ""
    return " · ".join(part for part in (why, source) if part)


def _count(line: LedgerLine, before: int, limit: Limit) -> str:
    if line.kind is LineKind.DUE:
        return _told(limit.phrase())
    if line.kind is LineKind.DAY_OFF:
        return "–"
    if line.count is None:
        return ""
    if not isinstance(limit, (WorkingDays, CalendarDays)):
        return _told(Span(0, line.count).length())
    return f"{before + 1}–{line.count}" if line.count > before + 1 else str(line.count)
