"""Time limits: so many working days, working hours, working minutes or calendar days.

Each kind of limit knows two things: which moment it *reaches* from a start, and what a pause *covers* of it.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from motcua.domain.worktime.calendar import Calendar
from motcua.domain.worktime.moments import MINUTES_A_DAY
from motcua.domain.worktime.words import Phrase, gettext_noop


class Shift(NamedTuple):
    """By how much a due moment moves: whole days first, then minutes, both in the unit of the limit."""

    days: int = 0
    minutes: int = 0

    def plus(self, other: "Shift") -> "Shift":
        """Both shifts together."""
        return Shift(self.days + other.days, self.minutes + other.minutes)


NO_SHIFT: Final = Shift()


@dataclass(frozen=True, slots=True)
class Limit(ABC):
    """A positive number of units. `str(limit)` is what `Limit.parse` reads: 5d, 40h, 90m, 10c."""

    count: int
    letter: ClassVar[str]
    msgid: ClassVar[str]

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError(f"Thời hạn phải từ 1 trở lên, không phải {self.count}.")

    def __str__(self) -> str:
        return f"{self.count}{self.letter}"

    def phrase(self) -> Phrase:
        """`5 ngày làm việc`."""
        return Phrase(self.msgid, {"count": self.count})

    @staticmethod
    def parse(text: str) -> "Limit":
        """Read the short form. Raises ValueError."""
        kind = _KINDS.get(text[-1:])
        if kind is None or not (text[:-1].isascii() and text[:-1].isdecimal()):
            raise ValueError(f"Không đọc được thời hạn “{text}”; cần dạng 5d, 40h, 90m hoặc 10c.")
        return kind(int(text[:-1]))

    def plus(self, other: "Limit") -> "Limit | None":
        """Both limits as one, or None when they count different things."""
        return type(self)(self.count + other.count) if type(self) is type(other) else None

    @abstractmethod
    def reach(self, calendar: Calendar, start: int, shift: Shift = NO_SHIFT) -> int:
        """The due moment of this limit counted from `start`, moved by `shift`. Raises CalendarGap."""

    @abstractmethod
    def cover(self, calendar: Calendar, opened: int, closed: int) -> Shift:
        """What the time from `opened` to `closed` is worth in this limit's unit. Raises CalendarGap."""


class WorkingDays(Limit):
    """Ngày làm việc. The same time of day on the N-th counted day; the day of the start is not counted.

    Source: BLDS-2015 Điều 147 khoản 2.
    """

    __slots__ = ()
    letter = "d"
    msgid = gettext_noop("{count} ngày làm việc")

    def reach(self, calendar: Calendar, start: int, shift: Shift = NO_SHIFT) -> int:
        due = calendar.after_days(start, self.count + shift.days)
        return calendar.after_minutes(due, shift.minutes) if shift.minutes else due

    def cover(self, calendar: Calendar, opened: int, closed: int) -> Shift:
        return worked_span(calendar, opened, closed)


class WorkingMinutes(Limit):
    """Phút làm việc: run inside office hours only, from the minute of the start."""

    __slots__ = ()
    letter = "m"
    msgid = gettext_noop("{count} phút làm việc")
    unit_minutes: ClassVar[int] = 1

    def reach(self, calendar: Calendar, start: int, shift: Shift = NO_SHIFT) -> int:
        return calendar.after_minutes(start, self.count * self.unit_minutes + shift.minutes)

    def cover(self, calendar: Calendar, opened: int, closed: int) -> Shift:
        return Shift(0, max(0, calendar.worked_until(closed) - calendar.worked_until(opened)))


class WorkingHours(WorkingMinutes):
    """Giờ làm việc: sixty working minutes each, whatever the length of the office's day."""

    __slots__ = ()
    letter = "h"
    msgid = gettext_noop("{count} giờ làm việc")
    unit_minutes = 60


class CalendarDays(Limit):
    """Ngày (theo lịch). The same time of day on the N-th day; moved to the next counted day when that is off.

    Source: BLDS-2015 Điều 148 khoản 5.
    """

    __slots__ = ()
    letter = "c"
    msgid = gettext_noop("{count} ngày")

    def reach(self, calendar: Calendar, start: int, shift: Shift = NO_SHIFT) -> int:
        due = calendar.landed(start + (self.count + shift.days) * MINUTES_A_DAY)
        return calendar.landed(due + shift.minutes) if shift.minutes else due

    def cover(self, calendar: Calendar, opened: int, closed: int) -> Shift:  # noqa: ARG002
        return Shift(0, max(0, closed - opened))


def worked_span(calendar: Calendar, begins: int, ends: int) -> Shift:
    """Working time between two moments: whole counted days (time of day to time of day), then minutes.

    A moment outside the hours stands for the opening that follows it, so a stretch from opening to closing is
    a whole day. No length of a working day is assumed.
    """
    begins, ends = calendar.settled(begins), calendar.settled(ends)
    if ends <= begins:
        return NO_SHIFT
    days = calendar.day_count(ends) - calendar.day_count(begins)
    if days and calendar.after_days(begins, days) > ends:
        days -= 1
    mark = calendar.after_days(begins, days) if days else begins
    return Shift(days, calendar.worked_until(ends) - calendar.worked_until(mark))


_KINDS: dict[str, type[Limit]] = {
    kind.letter: kind for kind in (WorkingDays, WorkingHours, WorkingMinutes, CalendarDays)
}
