"""The clock against others. Each row has a product and a rival that answer the same kind of question once.

A round of a row is one call of `product()` and one of `rival()`; the value is questions answered per call
divided by its time. Goals: ≥ 20 at 1 day, ≥ 100 at 400 days, 400 days ≤ 1.5 times the time of 1 day, columns
≥ 500. numpy's busday_offset knows neither hours nor working Saturdays; it runs beside the column for scale.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache

import numpy as np
import pandas as pd
from business_duration import businessDuration

from motcua.domain.worktime import TIME_ZONE, Calendar, WorkingDays, due_moment, national_calendar
from motcua.domain.worktime.bulk import BulkCalendar
from tests.bench.frame import Row

RECEIVED = datetime(2024, 3, 4, 9, 0, tzinfo=TIME_ZONE)
COLUMN = 200_000


@cache
def calendar() -> Calendar:
    """The national calendar with ordinary hours."""
    return national_calendar()


@cache
def days_off() -> dict[date, str]:
    """Weekday holidays, in the form the rivals take."""
    return {day: entry.name for day, entry in calendar().special.items() if not calendar().plan(day)}


def due(days: int, times: int) -> Callable[[], object]:
    """`due_moment` of so many working days, `times` over."""
    limit, office = WorkingDays(days), calendar()

    def product() -> datetime:
        for _ in range(times):
            answer = due_moment(RECEIVED, limit, office)
        return answer

    return product


def duration(days: int, times: int) -> Callable[[], object]:
    """business_duration over the same stretch: it only takes differences, of one shift without a break."""
    starts = pd.Timestamp(RECEIVED.replace(tzinfo=None))
    ends = pd.Timestamp(due_moment(RECEIVED, WorkingDays(days), calendar()).replace(tzinfo=None))

    def rival() -> object:
        for _ in range(times):
            answer = businessDuration(
                starts, ends, time(7, 30), time(17), weekendlist=[5, 6], holidaylist=days_off(), unit="min"
            )
        return answer

    return rival


@cache
def receipts() -> np.ndarray:
    """A column of receipts over a year, in UTC minutes."""
    first = np.datetime64("2024-01-02T01:00", "m")
    return first + np.random.default_rng(7).integers(0, 365 * 1440, COLUMN)


@cache
def bulk() -> BulkCalendar:
    """The tables as arrays, made once as they are in use."""
    return BulkCalendar.of(calendar())


def column() -> object:
    """Every receipt of the column, five working days."""
    return bulk().due_moments(receipts(), WorkingDays(5))


def busday_column() -> object:
    """Numpy's own: whole days only."""
    holidays = np.array(list(days_off()), dtype="datetime64[D]")
    return np.busday_offset(receipts().astype("datetime64[D]"), 5, roll="forward", holidays=holidays)


ROWS = (
    Row(
        "worktime.due_moment_vs_business_duration.1_day", "due moments/s",
        due(1, 2_000), 2_000, "business_duration", duration(1, 100), 100,
    ),
    Row(
        "worktime.due_moment_vs_business_duration.400_days", "due moments/s",
        due(400, 2_000), 2_000, "business_duration", duration(400, 10), 10,
    ),
    Row(
        "worktime.due_moment.400_days_vs_1_day", "due moments/s",
        due(400, 2_000), 2_000, "due_moment, 1 day", due(1, 2_000), 2_000,
    ),
    Row(
        "worktime.column_vs_business_duration", "due moments/s",
        column, COLUMN, "business_duration", duration(5, 100), 100,
    ),
    Row(
        "worktime.column_vs_busday_offset", "due moments/s",
        column, COLUMN, "numpy.busday_offset", busday_column, COLUMN,
    ),
)  # fmt: skip
