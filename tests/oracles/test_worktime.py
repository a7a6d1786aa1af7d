"""The clock against a walker that counts every minute, on random offices, limits and pauses."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.domain.worktime import (
    Calendar,
    CalendarDay,
    CalendarDays,
    Limit,
    OfficeHours,
    Pause,
    WorkingDays,
    WorkingHours,
    WorkingMinutes,
    due_moment,
    national_days,
    working_minutes,
)
from tests.domain.worktime.strategies import YEARS, office_hours, special_days, times
from tests.oracles.worktime_walker import Walker

SHORT_LIMITS = st.one_of(
    st.integers(1, 8).map(WorkingDays),
    st.integers(1, 30).map(WorkingHours),
    st.integers(1, 600).map(WorkingMinutes),
    st.integers(1, 12).map(CalendarDays),
)


@st.composite
def nearby_pauses(draw: st.DrawFn, received: datetime) -> list[Pause]:
    """Up to three pauses around a receipt, a few days long at most."""
    found = []
    for _ in range(draw(st.integers(0, 3))):
        opened = received + timedelta(minutes=draw(st.integers(-1_500, 12_000)))
        found.append(Pause(opened, opened + timedelta(minutes=draw(st.integers(0, 6_000)))))
    return found


@given(office_hours(), special_days(), times(), SHORT_LIMITS, st.data())
@settings(max_examples=150, deadline=None)
def test_the_clock_agrees_with_the_walker(
    hours: OfficeHours, days: list[CalendarDay], received: datetime, limit: Limit, more: st.DataObject
) -> None:
    pauses = more.draw(nearby_pauses(received))
    calendar = Calendar.compile(hours, days, YEARS)
    walked = Walker(hours, days).due(received.replace(tzinfo=None), limit, pauses)
    assert due_moment(received, limit, calendar, pauses).replace(tzinfo=None) == walked


@given(office_hours(), special_days(), times(), st.integers(0, 10_000))
@settings(max_examples=80, deadline=None)
def test_working_minutes_agree_with_the_walker(
    hours: OfficeHours, days: list[CalendarDay], begins: datetime, length: int
) -> None:
    ends = begins + timedelta(minutes=length)
    walked = Walker(hours, days).worked(begins.replace(tzinfo=None), ends.replace(tzinfo=None))
    counted = working_minutes(begins, ends, Calendar.compile(hours, days, YEARS))
    assert timedelta(minutes=counted) == walked


@given(times(), SHORT_LIMITS)
@settings(max_examples=80, deadline=None)
def test_the_national_calendar_agrees_with_the_walker(received: datetime, limit: Limit) -> None:
    hours, days = OfficeHours.parse(), national_days()
    calendar = Calendar.compile(hours, days, range(2018, 2027))
    walked = Walker(hours, days).due(received.replace(tzinfo=None), limit)
    assert due_moment(received, limit, calendar).replace(tzinfo=None) == walked
