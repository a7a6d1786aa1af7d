"""Compiling a calendar, and reading hours and limits."""

from datetime import date

import pytest

from motcua.domain.worktime import (
    Calendar,
    CalendarDay,
    CalendarGap,
    DayKind,
    Limit,
    OfficeHours,
    Opening,
    Saturday,
    Season,
    WorkingDays,
    WorkingHours,
    due_moment,
)
from motcua.domain.worktime.hours import parse_openings
from tests.factories.worktime import NATIONAL, at

TET = CalendarDay(date(2026, 2, 17), DayKind.HOLIDAY, "Tết", "X")


def test_one_day_cannot_be_told_twice() -> None:
    with pytest.raises(ValueError, match="hai lần"):
        Calendar.compile(OfficeHours.parse(), [TET, TET], range(2026, 2027))


@pytest.mark.parametrize("years", [range(2026, 2026), range(2020, 2026, 2)])
def test_years_follow_one_another(years: range) -> None:
    with pytest.raises(ValueError, match="năm"):
        Calendar.compile(OfficeHours.parse(), [], years)


def test_a_make_up_saturday_has_the_hours_of_the_day_it_replaces() -> None:
    week = {4: (Opening(480, 660),), 0: (Opening(450, 690),)}
    swapped = date(2026, 1, 2)
    saturday = CalendarDay(date(2026, 1, 10), DayKind.MAKEUP_WORK, "Làm bù", "X", in_place_of=swapped)
    calendar = Calendar.compile(OfficeHours((Season(week),)), [saturday], range(2026, 2027))
    assert calendar.plan(date(2026, 1, 10)) == (Opening(480, 660),)


def test_a_make_up_day_that_replaces_no_named_day_has_mondays_hours() -> None:
    saturday = CalendarDay(date(2026, 1, 10), DayKind.MAKEUP_WORK, "Làm bù", "X")
    calendar = Calendar.compile(OfficeHours.parse(), [saturday], range(2026, 2027))
    assert calendar.plan(date(2026, 1, 10)) == (Opening(450, 690), Opening(780, 1020))


def test_a_day_half_closed_keeps_its_other_half() -> None:
    storm = CalendarDay(
        date(2026, 9, 10), DayKind.CLOSURE, "Bão", "X", openings=parse_openings("07:30-10:00")
    )
    calendar = Calendar.compile(OfficeHours.parse(), [storm], range(2026, 2027))
    assert due_moment(at("2026-09-09T16:00"), WorkingDays(1), calendar) == at("2026-09-10T10:00")


def test_an_office_that_never_opens_has_no_due_moments() -> None:
    calendar = Calendar.compile(OfficeHours(()), [], range(2026, 2027))
    with pytest.raises(CalendarGap):
        due_moment(at("2026-03-02T09:00"), WorkingDays(1), calendar)


def test_a_season_change_between_receipt_and_due_day() -> None:
    hours = OfficeHours(
        (
            *OfficeHours.parse("07:00-11:00,13:00-17:00").seasons,
            Season(OfficeHours.parse("08:00-12:00,13:00-17:00").seasons[0].week, yearly=((11, 1), (3, 31))),
        )
    )
    calendar = Calendar.compile(hours, [], range(2026, 2027))
    # 07:10 is not open in winter, nor is any minute of that day before it: its opening.
    assert due_moment(at("2026-10-30T07:10"), WorkingDays(1), calendar) == at("2026-11-02T08:00")
    assert due_moment(at("2026-03-31T11:30"), WorkingDays(1), calendar) == at("2026-04-01T11:00")


def test_calendars_that_count_alike_have_one_fingerprint() -> None:
    same = Calendar.compile(
        OfficeHours.parse("7:30-11:30, 13:00-17:00"), NATIONAL.special.values(), NATIONAL.years
    )
    other = Calendar.compile(OfficeHours.parse(), [], NATIONAL.years)
    assert (same.fingerprint == NATIONAL.fingerprint, other.fingerprint == NATIONAL.fingerprint) == (
        True,
        False,
    )


@pytest.mark.parametrize(
    ("hours", "half"),
    [
        ("07:30-11:30,13:00-17:00", "07:30-11:30"),
        ("07:30-09:30,09:45-12:15,13:30-17:00", "07:30-09:30,09:45-12:15"),
        ("08:00-16:00", "08:00-12:00"),
    ],
)
def test_half_a_saturday_is_its_morning(hours: str, half: str) -> None:
    week = OfficeHours.parse(hours, Saturday.HALF).seasons[0].week
    assert week[5] == parse_openings(half)


@pytest.mark.parametrize(
    "hours",
    ["", "07:30", "11:30-07:30", "07:30-11:30,11:00-17:00", "13:00-17:00,07:30-11:30", "25:00-26:00", "a-b"],
)
def test_hours_that_make_no_sense_are_refused(hours: str) -> None:
    with pytest.raises(ValueError, match=r"[Gg]iờ"):
        OfficeHours.parse(hours)


@pytest.mark.parametrize("text", ["", "5", "d", "0d", "-1d", "5x", "1.5d", "５d", "5 d"])
def test_limits_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="hạn"):
        Limit.parse(text)


def test_hours_and_minutes_of_one_length_are_different_limits_with_one_due_moment() -> None:
    hour, minutes = Limit.parse("1h"), Limit.parse("60m")
    assert hour == WorkingHours(1)
    assert hour != minutes
    assert [str(hour.phrase()), str(minutes.phrase())] == ["1 giờ làm việc", "60 phút làm việc"]
    assert due_moment(at("2026-11-16T11:00"), hour, NATIONAL) == due_moment(
        at("2026-11-16T11:00"), minutes, NATIONAL
    )
