"""Time left and time used, in words; early, on time or late."""

import pytest

from motcua.domain.worktime import (
    OfficeHours,
    Punctuality,
    Saturday,
    Span,
    national_calendar,
    punctuality,
    remaining,
    working_minutes,
    working_time,
)
from motcua.domain.worktime.spans import used
from tests.factories.worktime import NATIONAL, at, paused

DUE = "2026-11-18T10:00"  # a Wednesday


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-16T10:00", "còn 2 ngày"),
        ("2026-11-16T16:00", "còn 1 ngày 3 giờ 30 phút"),
        ("2026-11-18T07:30", "còn 2 giờ 30 phút"),
        ("2026-11-17T19:00", "còn 2 giờ 30 phút"),
        ("2026-11-18T09:35", "còn 25 phút"),
        ("2026-11-18T10:00", "đến hạn"),
        ("2026-11-18T14:00", "quá hạn 2 giờ 30 phút"),
        ("2026-11-19T14:00", "quá hạn 1 ngày 2 giờ 30 phút"),
        ("2026-11-23T10:00", "quá hạn 3 ngày"),
    ],
)
def test_time_left_in_words(now: str, words: str) -> None:
    assert remaining(at(now), at(DUE), NATIONAL).in_words() == words


def test_overdue_is_told_in_days_and_hours_of_the_office() -> None:
    late = remaining(at("2026-11-20T09:30"), at("2026-11-18T16:00"), NATIONAL)
    assert late.in_words() == "quá hạn 1 ngày 3 giờ"


def test_after_closing_on_the_due_day_it_is_late_though_no_working_minute_has_passed() -> None:
    span = remaining(at("2026-11-18T18:00"), at("2026-11-18T17:00"), NATIONAL)
    assert (span, span.in_words()) == (Span(0, 0, late=True), "vừa quá hạn")


def test_lists_may_leave_out_the_smallest_unit() -> None:
    assert str(Span(3, 340).phrase(units=2)) == "còn 3 ngày 5 giờ"


def test_a_span_knows_its_parts() -> None:
    span = Span(1, 200)
    assert (span.working_days, span.hours, span.odd_minutes) == (1, 3, 20)


def test_a_half_saturday_is_a_whole_day_where_it_counts() -> None:
    calendar = national_calendar(OfficeHours.parse(saturday=Saturday.HALF))
    assert working_time(at("2026-11-13T08:00"), at("2026-11-16T08:00"), calendar) == Span(2, 0)
    assert working_minutes(at("2026-11-13T08:00"), at("2026-11-16T08:00"), calendar) == 720


def test_an_interval_split_anywhere_adds_up() -> None:
    begins, middle, ends = at("2026-11-13T15:10"), at("2026-11-15T12:00"), at("2026-11-17T09:05")
    assert working_minutes(begins, ends, NATIONAL) == (
        working_minutes(begins, middle, NATIONAL) + working_minutes(middle, ends, NATIONAL)
    )
    assert working_minutes(ends, begins, NATIONAL) == -working_minutes(begins, ends, NATIONAL)


@pytest.mark.parametrize(
    ("ended", "by_moment", "by_date"),
    [
        ("2026-11-17T16:00", Punctuality.EARLY, Punctuality.EARLY),
        ("2026-11-18T09:59", Punctuality.EARLY, Punctuality.ON_TIME),
        ("2026-11-18T10:00", Punctuality.ON_TIME, Punctuality.ON_TIME),
        ("2026-11-18T10:01", Punctuality.LATE, Punctuality.ON_TIME),
        ("2026-11-19T07:30", Punctuality.LATE, Punctuality.LATE),
    ],
)
def test_punctuality_by_moment_and_by_date(ended: str, by_moment: Punctuality, by_date: Punctuality) -> None:
    assert (punctuality(at(ended), at(DUE)), punctuality(at(ended), at(DUE), "date")) == (by_moment, by_date)


def test_time_used_leaves_pauses_out() -> None:
    pauses = [paused("2026-11-17T10:00", "2026-11-18T10:00"), paused("2026-11-18T09:00", "2026-11-18T11:00")]
    assert used(at("2026-11-16T09:00"), at("2026-11-19T10:00"), NATIONAL, pauses) == Span(2, 0)


def test_time_used_stands_still_while_a_pause_is_open() -> None:
    pause = paused("2026-11-17T10:00", "2026-11-30T10:00")
    assert used(at("2026-11-16T09:00"), at("2026-11-20T10:00"), NATIONAL, [pause]) == Span(1, 60)
