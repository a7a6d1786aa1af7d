"""What holds for every office, limit and pause."""

from datetime import datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from motcua.domain.worktime import (
    Calendar,
    Limit,
    Mode,
    Pause,
    Punctuality,
    WorkingDays,
    WorkingMinutes,
    due_moment,
    explain,
    punctuality,
    remaining,
    working_minutes,
)
from motcua.domain.worktime.limits import worked_span
from motcua.domain.worktime.moments import MINUTES_A_DAY, moment_of, time_of
from tests.domain.worktime.strategies import calendars, limits, pauses, times


def in_office_hours(moment: datetime, calendar: Calendar) -> bool:
    """Whether a moment lies in a counted opening, its closing minute included."""
    minute = moment_of(moment) % MINUTES_A_DAY
    return any(
        part.opens <= minute <= part.closes
        for part in calendar.plan(moment.date())
        if part.counts_for_deadline
    )


@given(calendars(), times(), limits(), pauses(), st.sampled_from(Mode))
def test_due_moments_fall_in_office_hours(
    calendar: Calendar, received: datetime, limit: Limit, stops: list[Pause], mode: Mode
) -> None:
    assert in_office_hours(due_moment(received, limit, calendar, stops, mode), calendar)


@given(calendars(), times(), limits(), st.integers(1, 20))
def test_a_longer_limit_is_never_due_earlier(
    calendar: Calendar, received: datetime, limit: Limit, more: int
) -> None:
    longer = type(limit)(limit.count + more)
    assert due_moment(received, limit, calendar) <= due_moment(received, longer, calendar)


@given(calendars(), times(), times(), limits())
def test_a_later_receipt_is_never_due_earlier(
    calendar: Calendar, one: datetime, other: datetime, limit: Limit
) -> None:
    early, late = sorted((one, other))
    assert due_moment(early, limit, calendar) <= due_moment(late, limit, calendar)


@given(calendars(), times(), st.integers(1, 20), st.integers(0, 5), st.integers(1, 15))
def test_a_pause_of_n_working_days_moves_the_due_moment_by_n(
    calendar: Calendar, received: datetime, days: int, opened_after: int, length: int
) -> None:
    start = calendar.open_from(moment_of(received))
    due = moment_of(due_moment(received, WorkingDays(days), calendar))
    opened = calendar.after_days(start, opened_after) if opened_after else start
    assume(opened <= due and calendar.open_from(opened) == opened)
    # From a time of day to the same time of day; days too short to have it are another test's matter.
    closed = calendar.after_days(opened, length)
    assume(closed % MINUTES_A_DAY == opened % MINUTES_A_DAY and calendar.open_from(closed) == closed)
    moved = due_moment(received, WorkingDays(days), calendar, [Pause(time_of(opened), time_of(closed))])
    assert moved == due_moment(received, WorkingDays(days + length), calendar)


@given(calendars(), times(), st.integers(1, 2000), times(), st.integers(0, 20_000))
def test_a_pause_of_a_limit_in_minutes_moves_it_by_the_time_worked(
    calendar: Calendar, received: datetime, minutes: int, opened: datetime, length: int
) -> None:
    pause = Pause(opened, opened + timedelta(minutes=length))
    plain = due_moment(received, WorkingMinutes(minutes), calendar)
    moved = due_moment(received, WorkingMinutes(minutes), calendar, [pause])
    assert pause.closed_at is not None
    covered = working_minutes(max(opened, received), max(pause.closed_at, received), calendar)
    assert working_minutes(plain, moved, calendar) == (covered if opened <= plain else 0)


@given(calendars(), times(), limits(), pauses())
def test_pauses_never_bring_a_due_moment_forward(
    calendar: Calendar, received: datetime, limit: Limit, stops: list[Pause]
) -> None:
    plain = due_moment(received, limit, calendar)
    assert due_moment(received, limit, calendar, stops) >= plain


@given(calendars(), times(), limits(), pauses())
def test_the_order_of_pauses_does_not_matter(
    calendar: Calendar, received: datetime, limit: Limit, stops: list[Pause]
) -> None:
    assert due_moment(received, limit, calendar, stops) == due_moment(received, limit, calendar, stops[::-1])


@given(calendars(), st.lists(times(), min_size=3, max_size=3))
def test_splitting_an_interval_adds_up(calendar: Calendar, moments: list[datetime]) -> None:
    first, middle, last = sorted(moments)
    assert working_minutes(first, last, calendar) == (
        working_minutes(first, middle, calendar) + working_minutes(middle, last, calendar)
    )


@given(calendars(), times(), times())
def test_a_span_leads_from_its_beginning_to_its_end(
    calendar: Calendar, one: datetime, other: datetime
) -> None:
    begins, ends = (calendar.open_from(moment_of(moment)) for moment in sorted((one, other)))
    days, minutes = worked_span(calendar, begins, ends)
    reached = calendar.after_days(begins, days) if days else begins
    assert calendar.worked_until(reached) + minutes == calendar.worked_until(ends)


@given(calendars(), times(), times())
def test_lateness_in_words_agrees_with_punctuality(calendar: Calendar, now: datetime, due: datetime) -> None:
    late = punctuality(now, due) is Punctuality.LATE
    assert remaining(now, due, calendar).late == late
    assert remaining(now, due, calendar).in_words().startswith(("quá hạn", "vừa quá hạn")) == late


@given(calendars(), times(), limits(), pauses(), st.sampled_from(Mode))
@settings(max_examples=50)
def test_the_ledger_ends_where_the_due_moment_is(
    calendar: Calendar, received: datetime, limit: Limit, stops: list[Pause], mode: Mode
) -> None:
    ledger = explain(received, limit, calendar, stops, mode)
    assert ledger.due_at == ledger.lines[-1].at == due_moment(received, limit, calendar, stops, mode)
    assert all(str(line.what) and line.source for line in ledger.lines)


@given(limits())
def test_a_limit_is_written_as_it_is_read(limit: Limit) -> None:
    assert Limit.parse(str(limit)) == limit
