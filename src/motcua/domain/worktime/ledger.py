"""The ledger: why a due moment is what it is, line by line, so that anybody can count along.

A line says when, what happened, why it counts or not, by which source, and how far the count has come. Its
texts are phrases (see `words.py`). `explain.py` writes ledgers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from motcua.domain.worktime.words import Phrase


class LineKind(StrEnum):
    """What a line is about; pages choose icon and colour by it."""

    RECEIVED = "received"
    COUNTED_FROM = "counted_from"
    RECEIPT_DAY = "receipt_day"
    COUNTED = "counted"
    DAY_OFF = "day_off"
    LANDING = "landing"
    ORIGINAL_DUE = "original_due"
    PAUSE = "pause"
    EXTENSION = "extension"
    RESCHEDULE = "reschedule"
    RESTART = "restart"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line. `until` ends a stretch of time; `count` is the running count in the limit's unit (working
    days, calendar days or working minutes), None where nothing is counted; `source` is an id of the register.
    """

    kind: LineKind
    at: datetime
    until: datetime | None
    what: Phrase
    why: Phrase
    source: str
    count: int | None = None

    def follows(self, earlier: "LedgerLine") -> bool:
        """Whether both are days of one run: the same kind, words and source."""
        days = (LineKind.COUNTED, LineKind.DAY_OFF, LineKind.LANDING)
        mine, theirs = ((line.kind, line.what, line.why, line.source) for line in (self, earlier))
        return self.kind in days and mine == theirs


@dataclass(frozen=True, slots=True)
class Ledger:
    """The whole account. `promised_at` differs from `due_at` only after an apology with a new date."""

    received_at: datetime
    counted_from: datetime
    original_due_at: datetime
    due_at: datetime
    promised_at: datetime
    lines: tuple[LedgerLine, ...]

    def folded(self) -> tuple[LedgerLine, ...]:
        """The lines with runs of like days made one: the first's `at`, the last's `until` and count."""
        return tuple(_runs(self.lines))


def _runs(lines: Sequence[LedgerLine]) -> Iterator[LedgerLine]:
    run: LedgerLine | None = None
    for line in lines:
        if run is not None and line.follows(run):
            run = replace(run, until=line.until, count=line.count)
            continue
        if run is not None:
            yield run
        run = line
    if run is not None:
        yield run
