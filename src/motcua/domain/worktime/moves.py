"""What a change of the calendar would move, asked before it is applied: no promise worsens silently."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from motcua.domain.worktime.calendar import Calendar
from motcua.domain.worktime.changes import Change, Pause
from motcua.domain.worktime.due import Mode, due_moment
from motcua.domain.worktime.limits import Limit
from motcua.domain.worktime.moments import moment_of
from motcua.domain.worktime.rules import Rules


@dataclass(frozen=True, slots=True)
class OpenDeadline[Key: Hashable]:
    """A deadline that still runs: `key` is the caller's (a dossier's id), the rest goes to `due_moment`."""

    key: Key
    received_at: datetime
    limit: Limit
    pauses: Sequence[Pause] = ()
    mode: Mode = Mode.MOMENT
    rules: Rules | None = None
    changes: Sequence[Change] = ()

    def due_at(self, calendar: Calendar) -> datetime:
        """When it ends on `calendar`. Raises CalendarGap."""
        return due_moment(
            self.received_at, self.limit, calendar, self.pauses, self.mode, self.rules, self.changes
        )


@dataclass(frozen=True, slots=True)
class Move[Key: Hashable]:
    """A due moment that would change. `off_day`: the promised moment itself would fall on a day off."""

    key: Key
    due_before: datetime
    due_after: datetime
    off_day: bool

    @property
    def later(self) -> bool:
        """Whether the promise would worsen for the applicant."""
        return self.due_after > self.due_before


def moves[Key: Hashable](
    before: Calendar, after: Calendar, deadlines: Iterable[OpenDeadline[Key]]
) -> Iterator[Move[Key]]:
    """The deadlines whose due moment differs between two calendars, in the order given. Raises CalendarGap.

    For many deadlines without pauses or changes, `bulk.due_moments` answers the same faster.
    """
    if before.fingerprint == after.fingerprint:
        return
    for deadline in deadlines:
        old, new = deadline.due_at(before), deadline.due_at(after)
        if old != new:
            yield Move(deadline.key, old, new, off_day=not after.counts(moment_of(old)))
