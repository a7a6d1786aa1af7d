"""The clock over whole columns: every open deadline at once, for instance after a day was changed.

The same tables as `Calendar`, as numpy arrays; the same answers as `due_moment` without pauses and changes (a
test holds them against one another). Import it where it is needed: numpy takes a tenth of a second to load.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from motcua.domain.worktime.calendar import Calendar, CalendarGap
from motcua.domain.worktime.limits import CalendarDays, Limit, WorkingDays, WorkingMinutes
from motcua.domain.worktime.moments import MINUTES_A_DAY, day_of

type Moments = NDArray[np.int32]  # local minutes, see `moments.py`; enough until the year 6000
type Times = NDArray[np.datetime64]  # UTC, datetime64[m]

UTC_OFFSET_MINUTES = 7 * 60  # since 1975, before any year that a calendar holds


@dataclass(frozen=True, slots=True, eq=False)
class BulkCalendar:
    """A calendar's tables as arrays."""

    source: Calendar
    counted_through: Moments
    counted_days: Moments
    hours: Moments  # per counted day: opens, closes, opens, closes, … of its stretches, padded with the last
    opens: Moments
    closes: Moments
    worked_before: Moments
    worked_through: Moments

    @classmethod
    def of(cls, calendar: Calendar) -> Self:
        """The arrays of `calendar`; keep them as long as its fingerprint holds."""
        width = max((len(stretches) for stretches in calendar.counted_hours), default=1)
        padded = [
            stretches + (stretches[-1],) * (width - len(stretches)) for stretches in calendar.counted_hours
        ]
        return cls(
            source=calendar,
            counted_through=_array(calendar.counted_through),
            counted_days=_array(calendar.counted_days),
            hours=np.array(padded, dtype=np.int32).reshape(-1, width, 2),
            opens=_array(calendar.opens),
            closes=_array(calendar.closes),
            worked_before=_array(calendar.worked_before),
            worked_through=_array(calendar.worked_through),
        )

    def due_moments(self, received_at: Times, limit: Limit) -> Times:
        """`due_moment` of each receipt (UTC minutes in and out). Raises CalendarGap if any leads outside."""
        received = received_at.astype("datetime64[m]").astype(np.int32) + UTC_OFFSET_MINUTES
        start = self._open_from(received)
        match limit:
            case WorkingDays():
                due = self._at(self._day_count(start) + limit.count - 1, start % MINUTES_A_DAY)
            case CalendarDays():
                due = self._landed(start + limit.count * MINUTES_A_DAY)
            case WorkingMinutes():
                due = self._after_minutes(start, limit.count * limit.unit_minutes)
            case _:
                raise TypeError(f"Không có cách tính hàng loạt cho {limit!r}.")
        return (due - UTC_OFFSET_MINUTES).astype("datetime64[m]")

    def _open_from(self, moments: Moments) -> Moments:
        self._refuse_outside(moments)
        index = np.searchsorted(self.opens, moments, side="right") - 1
        inside = (index >= 0) & (moments < self.closes[index])
        self._refuse_beyond(index + 1 - inside, self.opens)
        following = self.opens[np.minimum(index + 1, len(self.opens) - 1)]
        return np.where(inside, moments, following)

    def _after_minutes(self, starts: Moments, minutes: int) -> Moments:
        index = np.searchsorted(self.opens, starts, side="right") - 1
        target = self.worked_before[index] + starts - self.opens[index] + minutes
        index = np.searchsorted(self.worked_through, target)
        self._refuse_beyond(index, self.opens)
        return self.closes[index] - (self.worked_through[index] - target)

    def _day_count(self, moments: Moments) -> Moments:
        self._refuse_outside(moments)
        return self.counted_through[(moments - self.source.begins) // MINUTES_A_DAY]

    def _landed(self, moments: Moments) -> Moments:
        count = self._day_count(moments)
        counts = (count > 0) & (self.counted_days[count - 1] == moments // MINUTES_A_DAY)
        return self._at(np.where(counts, count - 1, count), moments % MINUTES_A_DAY)

    def _at(self, rank: Moments, time_of_day: Moments) -> Moments:
        self._refuse_beyond(rank, self.counted_days)
        hours = self.hours[rank]
        found = hours[:, 0, 0]
        for part in range(hours.shape[1]):
            opens, closes = hours[:, part, 0], hours[:, part, 1]
            found = np.where(time_of_day >= opens, np.minimum(time_of_day, closes), found)
        return self.counted_days[rank] * MINUTES_A_DAY + found

    def _refuse_outside(self, moments: Moments) -> None:
        begins, ends = self.source.begins, self.source.ends
        for extreme in (int(moments.min(initial=begins)), int(moments.max(initial=begins))):
            if not begins <= extreme < ends:
                raise CalendarGap(day_of(extreme).year)

    def _refuse_beyond(self, positions: NDArray[np.signedinteger], table: Moments) -> None:
        if (positions >= len(table)).any():
            raise CalendarGap(self.source.years.stop)


def _array(values: object) -> Moments:
    return np.array(values, dtype=np.int32)
