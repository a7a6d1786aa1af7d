"""The due moment: when a limit that began to run at a receipt ends.

The limit runs from the minute of receipt. A dossier handed in before opening or in the lunch break counts as
received at the next opening; after closing or on a day off, at the next working day's opening, and that day
is its day of receipt (unless `count_from_handing_in`). `reckon` keeps what each pause and change did, from
which `explain` tells the story; `due_moment` only wants its end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from motcua.domain.worktime.calendar import Calendar
from motcua.domain.worktime.changes import (
    Change,
    Extension,
    Pause,
    Restart,
    Suspension,
    merged,
)
from motcua.domain.worktime.limits import NO_SHIFT, Limit, Shift
from motcua.domain.worktime.moments import MINUTES_A_DAY, moment_of, time_of
from motcua.domain.worktime.rules import Rules


class Mode(StrEnum):
    """Which minute of the due day is due: the very minute, or closing time."""

    MOMENT = "moment"
    END_OF_DAY = "end_of_day"


def due_moment(
    received_at: datetime,
    limit: Limit,
    calendar: Calendar,
    pauses: Sequence[Pause] = (),
    mode: Mode = Mode.MOMENT,
    rules: Rules | None = None,
    changes: Sequence[Change] = (),
) -> datetime:
    """When `limit` ends, in Viet Nam time. Raises CalendarGap when it leads outside the calendar's years.

    Source: ND118-2025 Điều 17 khoản 3; BLDS-2015 Điều 147, 148.
    """
    start = counted_from(moment_of(received_at), calendar, rules)
    if pauses or changes:
        return time_of(reckon(start, limit, calendar, pauses, mode, rules, changes).due)
    due = limit.reach(calendar, start)
    return time_of(calendar.closing(due) if mode is Mode.END_OF_DAY else due)


def counted_from(received: int, calendar: Calendar, rules: Rules | None = None) -> int:
    """The moment at which a dossier handed in at `received` counts as received."""
    start = calendar.open_from(received)
    if rules is None or not rules.count_from_handing_in:
        return start
    return start if start // MINUTES_A_DAY == received // MINUTES_A_DAY else received


@dataclass(frozen=True, slots=True)
class Tally:
    """A limit running from a start: how far pauses moved it, and what was added to it in other units."""

    limit: Limit
    start: int
    mode: Mode
    shift: Shift = NO_SHIFT
    added: tuple[Limit, ...] = ()

    def due(self, calendar: Calendar) -> int:
        """Where the count ends as it stands."""
        due = self.limit.reach(calendar, self.start, self.shift)
        for more in self.added:
            due = more.reach(calendar, due)
        return calendar.closing(due) if self.mode is Mode.END_OF_DAY else due

    def paused(self, by: Shift) -> Self:
        """The count, moved by a pause."""
        return replace(self, shift=self.shift.plus(by))

    def extended(self, more: Limit) -> Self:
        """The count, lengthened: in its own unit where that is possible, otherwise from where it ends."""
        longer = self.limit.plus(more)
        return replace(self, limit=longer) if longer else replace(self, added=(*self.added, more))


@dataclass(frozen=True, slots=True)
class Stage:
    """One event and what it did: the due moment before and after it, and the shift that a pause gave."""

    event: Suspension | Change
    due_before: int
    due_after: int
    shift: Shift = NO_SHIFT


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A whole count: where it started, where it first led, what moved it, where it stands."""

    start: int
    original_due: int
    stages: tuple[Stage, ...]
    tally: Tally
    due: int


def reckon(
    start: int,
    limit: Limit,
    calendar: Calendar,
    pauses: Sequence[Pause] = (),
    mode: Mode = Mode.MOMENT,
    rules: Rules | None = None,
    changes: Sequence[Change] = (),
) -> Reckoning:
    """Count `limit` from the counted moment `start` through all pauses and changes in order of time.

    Whatever comes after the due moment that stood when it came moves nothing: lateness is never undone.
    """
    tally = Tally(limit, start, mode)
    original_due = due = tally.due(calendar)
    stages = []
    for at, event in _in_order(pauses, changes):
        before, shift = due, NO_SHIFT
        match event:
            case Restart():
                tally = Tally(limit, counted_from(at, calendar, rules), mode)
            case Extension() if at <= due:
                tally = tally.extended(event.limit)
            case Suspension() if at <= due:
                shift = tally.limit.cover(calendar, max(at, tally.start), event.closed)
                tally = tally.paused(shift)
        due = tally.due(calendar)
        stages.append(Stage(event, before, due, shift))
    return Reckoning(start, original_due, tuple(stages), tally, due)


def _in_order(
    pauses: Sequence[Pause], changes: Sequence[Change]
) -> Iterator[tuple[int, Suspension | Change]]:
    restarts = sorted(moment_of(change.at) for change in changes if isinstance(change, Restart))
    events: list[tuple[int, Suspension | Change]] = [(moment_of(change.at), change) for change in changes]
    events += [(part.opened, part) for whole in merged(pauses) for part in _split(whole, restarts)]
    return iter(sorted(events, key=lambda entry: entry[0]))


def _split(suspension: Suspension, restarts: Sequence[int]) -> Iterator[Suspension]:
    """A suspension that a restart falls into belongs to both counts, a part to each."""
    opened = suspension.opened
    for restart in restarts:
        if opened < restart < suspension.closed:
            yield Suspension(opened, restart, suspension.pauses)
            opened = restart
    yield Suspension(opened, suspension.closed, suspension.pauses)
