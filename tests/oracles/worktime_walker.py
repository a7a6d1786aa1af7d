"""A second clock, written from the rules alone: it knows nothing of tables and walks minute by minute.

It shares with the product the description of an office (hours, days) and the names of limits, no arithmetic.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import combinations

from motcua.domain.worktime import (
    CalendarDay,
    CalendarDays,
    DayKind,
    Limit,
    OfficeHours,
    Pause,
    WorkingDays,
    WorkingHours,
)

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Walker:
    """An office, seen one minute at a time. Times are naive local ones."""

    hours: OfficeHours
    days: Sequence[CalendarDay]

    @cached_property
    def special(self) -> Mapping[date, CalendarDay]:
        return {entry.day: entry for entry in self.days}

    def due(self, received: datetime, limit: Limit, pauses: Iterable[Pause] = ()) -> datetime:
        """When the limit ends."""
        start = self.next_open(received)
        due = self.reach(start, limit, 0, timedelta())
        days, rest = 0, timedelta()
        for opened, closed in _united(pauses):
            if opened > due:
                continue
            more_days, more = self.covered(max(opened, start), closed, limit)
            days, rest = days + more_days, rest + more
            due = self.reach(start, limit, days, rest)
        return due

    def reach(self, start: datetime, limit: Limit, days: int, rest: timedelta) -> datetime:
        match limit:
            case WorkingDays():
                return self.work(self.same_time(start, limit.count + days), rest)
            case CalendarDays():
                due = self.land(start + limit.count * DAY)
                return self.land(due + rest) if rest else due
            case _:
                unit = 60 if isinstance(limit, WorkingHours) else 1
                return self.work(start, limit.count * unit * MINUTE + rest)

    def covered(self, opened: datetime, closed: datetime, limit: Limit) -> tuple[int, timedelta]:
        """What a stretch is worth: whole days and the rest."""
        if isinstance(limit, CalendarDays):
            return 0, max(closed - opened, timedelta())
        if not isinstance(limit, WorkingDays):
            return 0, self.worked(opened, closed)
        opened, closed, days = self.next_open(opened), self.next_open(closed), 0
        while self.same_time(opened, days + 1) <= closed:
            days += 1
        return days, self.worked(self.same_time(opened, days) if days else opened, closed)

    def open(self, at: datetime) -> bool:
        minute = at.hour * 60 + at.minute
        return any(opens <= minute < closes for opens, closes in self.counted(at.date()))

    def counted(self, day: date) -> Iterator[tuple[int, int]]:
        entry = self.special.get(day)
        if entry is None:
            parts = self.hours.on(day)
        elif entry.kind is DayKind.MAKEUP_WORK:
            assert entry.in_place_of is not None
            parts = self.hours.on(entry.in_place_of)
        else:
            parts = entry.openings
        return ((part.opens, part.closes) for part in parts if part.counts_for_deadline)

    def next_open(self, at: datetime) -> datetime:
        while not self.open(at):
            at += MINUTE
        return at

    def work(self, at: datetime, length: timedelta) -> datetime:
        while length:
            if self.open(at):
                length -= MINUTE
            at += MINUTE
        return at

    def worked(self, begins: datetime, ends: datetime) -> timedelta:
        total = timedelta()
        while begins < ends:
            if self.open(begins):
                total += MINUTE
            begins += MINUTE
        return total

    def same_time(self, at: datetime, days: int) -> datetime:
        """The same time of day so many counted days later."""
        while days:
            at += DAY
            if any(self.counted(at.date())):
                days -= 1
        return self.settle(at)

    def land(self, at: datetime) -> datetime:
        while not any(self.counted(at.date())):
            at += DAY
        return self.settle(at)

    def settle(self, at: datetime) -> datetime:
        """The minute itself, or the last open one before it on its day; before all of them, the first."""
        midnight, back = at.replace(hour=0, minute=0), at
        while back > midnight:
            if self.open(back) or self.open(back - MINUTE):
                return back
            back -= MINUTE
        return self.next_open(midnight)


def _united(pauses: Iterable[Pause]) -> list[tuple[datetime, datetime]]:
    """Stretches that overlap or touch, joined one pair at a time until nothing is left to join."""
    stretches = [
        (pause.opened_at.replace(tzinfo=None), pause.closed_at.replace(tzinfo=None))
        for pause in pauses
        if pause.closed_at is not None
    ]
    while pair := _touching(stretches):
        one, other = pair
        stretches = [stretch for index, stretch in enumerate(stretches) if index not in pair] + [
            (min(stretches[one][0], stretches[other][0]), max(stretches[one][1], stretches[other][1]))
        ]
    return sorted(stretches)


def _touching(stretches: Sequence[tuple[datetime, datetime]]) -> tuple[int, int] | None:
    for one, other in combinations(range(len(stretches)), 2):
        if stretches[one][0] <= stretches[other][1] and stretches[other][0] <= stretches[one][1]:
            return one, other
    return None
