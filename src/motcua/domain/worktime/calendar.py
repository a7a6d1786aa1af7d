"""A unit's calendar, compiled: what was hours, seasons and days becomes sorted tables.

All questions are answered by position in a table (an index or one binary search), so a limit of 400 days
costs what a limit of one day costs. Moments are local minutes, see `moments.py`. A question that leads
outside the compiled years raises `CalendarGap`: no day is ever guessed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate
from typing import Self

from motcua.domain.worktime.days import CalendarDay, DayKind
from motcua.domain.worktime.hours import MONDAY, OfficeHours, Openings, check_order
from motcua.domain.worktime.moments import MINUTES_A_DAY, day_of, midnight

type Stretch = tuple[int, int]


class CalendarGap(LookupError):
    """A year without a calendar was asked for: load its yearly notice first."""

    def __init__(self, year: int) -> None:
        super().__init__(f"Chưa có lịch làm việc năm {year}.")
        self.year = year


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Calendar:
    """Working time of one unit in `years`. Two calendars with one `fingerprint` count alike.

    *Counted* days and minutes are those that count towards a limit; a day open for reception only is none.
    """

    years: range
    fingerprint: str
    begins: int  # the first moment of the table
    ends: int  # the first moment after it
    plans: Sequence[Openings]  # per day: when the doors are open, counted or not
    special: Mapping[date, CalendarDay]
    counted_through: Sequence[int]  # per day: counted days up to and including it
    counted_days: Sequence[int]  # days since 1970-01-01
    counted_hours: Sequence[tuple[Stretch, ...]]  # per counted day: [opens, closes) in minutes after midnight
    opens: Sequence[int]  # per counted stretch: its first moment
    closes: Sequence[int]  # per counted stretch: the moment it ends
    worked_before: Sequence[int]  # per counted stretch: counted minutes before it opens
    worked_through: Sequence[int]  # per counted stretch: counted minutes when it closes

    @classmethod
    def compile(cls, hours: OfficeHours, days: Iterable[CalendarDay], years: range) -> Self:
        """Build the tables. Raises ValueError for two entries on one day or for years with holes."""
        if not years or years.step != 1:
            raise ValueError("Lịch cần một dãy năm liền nhau.")
        special = _by_date(days)
        first = date(years.start, 1, 1)
        length = (date(years.stop, 1, 1) - first).days
        dates = [first + timedelta(days=offset) for offset in range(length)]
        plans = [_plan(day, special.get(day), hours) for day in dates]
        counted = [_counted_stretches(plan) for plan in plans]
        first_day = midnight(first) // MINUTES_A_DAY
        counted_days = [first_day + offset for offset, stretches in enumerate(counted) if stretches]
        counted_hours = [stretches for stretches in counted if stretches]
        stretches = [
            (day * MINUTES_A_DAY + opens, day * MINUTES_A_DAY + closes)
            for day, parts in zip(counted_days, counted_hours, strict=True)
            for opens, closes in parts
        ]
        worked = list(accumulate((closes - opens for opens, closes in stretches), initial=0))
        return cls(
            years=years,
            fingerprint=_fingerprint(years, plans),
            begins=midnight(first),
            ends=midnight(date(years.stop, 1, 1)),
            plans=plans,
            special=special,
            counted_through=list(accumulate(1 if stretches else 0 for stretches in counted)),
            counted_days=counted_days,
            counted_hours=counted_hours,
            opens=[opens for opens, _ in stretches],
            closes=[closes for _, closes in stretches],
            worked_before=worked[:-1],
            worked_through=worked[1:],
        )

    def __repr__(self) -> str:
        return f"<Calendar {self.years.start}-{self.years.stop - 1} {self.fingerprint[:12]}>"

    @property
    def first_day(self) -> int:
        """The first day of the table, in days since 1970-01-01."""
        return self.begins // MINUTES_A_DAY

    def is_working_day(self, day: date) -> bool:
        """Whether `day` counts towards limits. Raises CalendarGap."""
        return self.counts(midnight(day))

    def next_working_day(self, day: date) -> date:
        """The first day after `day` that counts towards limits. Raises CalendarGap."""
        return day_of(self.after_days(midnight(day), 1))

    def open_from(self, moment: int) -> int:
        """The first counted minute at or after `moment`."""
        if not self.begins <= moment < self.ends:
            raise CalendarGap(day_of(moment).year)
        following = bisect_right(self.opens, moment)
        if following and moment < self.closes[following - 1]:
            return moment
        if following == len(self.opens):
            raise CalendarGap(self.years.stop)
        return self.opens[following]

    def settled(self, moment: int) -> int:
        """`open_from(moment)`, or `moment` itself after the last opening of the table."""
        index = self._stretch_at(moment)
        return moment if index + 1 == len(self.opens) else self.open_from(moment)

    def worked_until(self, moment: int) -> int:
        """Counted minutes from the beginning of the table to `moment`."""
        index = self._stretch_at(moment)
        if index < 0:
            return 0
        return self.worked_before[index] + min(moment, self.closes[index]) - self.opens[index]

    def after_minutes(self, moment: int, minutes: int) -> int:
        """The moment at which `minutes` more have been worked; the closing minute rather than the opening."""
        if minutes == 0:
            return moment
        target = self.worked_until(moment) + minutes
        index = bisect_left(self.worked_through, target)
        if index == len(self.opens):
            raise CalendarGap(self.years.stop)
        return self.closes[index] - (self.worked_through[index] - target)

    def day_count(self, moment: int) -> int:
        """Counted days up to and including the day of `moment`."""
        if not self.begins <= moment < self.ends:
            raise CalendarGap(day_of(moment).year)
        return self.counted_through[(moment - self.begins) // MINUTES_A_DAY]

    def after_days(self, moment: int, days: int) -> int:
        """The time of day of `moment` on the `days`-th (≥ 1) counted day after its day.

        A day without such a minute gives its last open minute before it (its opening, when there is none).
        """
        return self._at(self.day_count(moment) + days - 1, moment % MINUTES_A_DAY)

    def landed(self, moment: int) -> int:
        """The time of day of `moment` on its day or, when that is off, on the next counted day."""
        count = self.day_count(moment)
        rank = count - 1 if self.counts(moment) else count
        return self._at(rank, moment % MINUTES_A_DAY)

    def counts(self, moment: int) -> bool:
        """Whether the day of `moment` counts towards limits."""
        count = self.day_count(moment)
        return count > 0 and self.counted_days[count - 1] == moment // MINUTES_A_DAY

    def opening(self, moment: int) -> int:
        """The first open minute of the counted day of `moment`."""
        return moment - moment % MINUTES_A_DAY + self.counted_hours[self.day_count(moment) - 1][0][0]

    def closing(self, moment: int) -> int:
        """The closing minute of the counted day of `moment`."""
        return moment - moment % MINUTES_A_DAY + self.counted_hours[self.day_count(moment) - 1][-1][1]

    def plan(self, day: date) -> Openings:
        """When the doors are open on `day`, whether the time counts or not."""
        if day.year not in self.years:
            raise CalendarGap(day.year)
        return self.plans[(midnight(day) - self.begins) // MINUTES_A_DAY]

    def _at(self, rank: int, time_of_day: int) -> int:
        if rank >= len(self.counted_days):
            raise CalendarGap(self.years.stop)
        stretches = self.counted_hours[rank]
        found = stretches[0][0]
        for opens, closes in stretches:
            if time_of_day < opens:
                break
            found = time_of_day if time_of_day <= closes else closes
        return self.counted_days[rank] * MINUTES_A_DAY + found

    def _stretch_at(self, moment: int) -> int:
        if not self.begins <= moment < self.ends:
            raise CalendarGap(day_of(moment).year)
        return bisect_right(self.opens, moment) - 1


def _by_date(days: Iterable[CalendarDay]) -> dict[date, CalendarDay]:
    special: dict[date, CalendarDay] = {}
    for entry in days:
        if entry.day in special:
            raise ValueError(f"Ngày {entry.day:%d/%m/%Y} được khai hai lần trong lịch.")
        check_order(entry.openings)
        special[entry.day] = entry
    return special


def _plan(day: date, entry: CalendarDay | None, hours: OfficeHours) -> Openings:
    if entry is None:
        return hours.on(day)
    if entry.kind is DayKind.MAKEUP_WORK and not entry.openings:
        return hours.on(entry.in_place_of or day - timedelta(days=day.weekday() - MONDAY))
    return entry.openings


def _counted_stretches(plan: Openings) -> tuple[Stretch, ...]:
    return tuple((part.opens, part.closes) for part in plan if part.counts_for_deadline)


def _fingerprint(years: range, plans: Sequence[Openings]) -> str:
    digest = sha256(f"{years.start}-{years.stop}".encode())
    for plan in plans:
        for part in plan:
            digest.update(
                b"%d-%d-%d%d," % (part.opens, part.closes, part.open_for_reception, part.counts_for_deadline)
            )
        digest.update(b";")
    return digest.hexdigest()
