"""Whole columns of deadlines."""

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.domain.worktime import Calendar, CalendarGap, Limit, WorkingDays, due_moment
from motcua.domain.worktime.bulk import BulkCalendar
from tests.domain.worktime.strategies import calendars, limits, times
from tests.factories.worktime import NATIONAL, at


def as_column(moments: list[datetime]) -> np.ndarray:
    return np.array(
        [moment.astimezone(UTC).replace(tzinfo=None) for moment in moments], dtype="datetime64[m]"
    )


@given(calendars(), st.lists(times(), min_size=0, max_size=30), limits())
@settings(max_examples=60)
def test_a_column_gives_the_same_answers_as_one_by_one(
    calendar: Calendar, received: list[datetime], limit: Limit
) -> None:
    column = BulkCalendar.of(calendar).due_moments(as_column(received), limit)
    one_by_one = as_column([due_moment(moment, limit, calendar) for moment in received])
    assert column.tolist() == one_by_one.tolist()


@pytest.mark.parametrize("limit", ["5d", "60h", "10c"])
def test_one_receipt_that_leads_outside_the_calendar_refuses_the_column(limit: str) -> None:
    received = as_column([at("2026-03-02T09:00"), at("2026-12-28T09:00")])
    with pytest.raises(CalendarGap) as gap:
        BulkCalendar.of(NATIONAL).due_moments(received, Limit.parse(limit))
    assert gap.value.year == 2027


def test_a_receipt_before_the_calendar_is_refused() -> None:
    with pytest.raises(CalendarGap) as gap:
        BulkCalendar.of(NATIONAL).due_moments(as_column([at("2017-05-02T09:00")]), WorkingDays(1))
    assert gap.value.year == 2017
