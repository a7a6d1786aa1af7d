"""What a changed day would move, told before it is changed."""

from datetime import date

from motcua.domain.worktime import (
    CalendarDay,
    DayKind,
    WorkingDays,
    WorkingHours,
    national_calendar,
    national_days,
)
from motcua.domain.worktime.calendar import Calendar
from motcua.domain.worktime.hours import OfficeHours
from motcua.domain.worktime.moves import Move, OpenDeadline, moves
from tests.factories.worktime import NATIONAL, at, paused

NEW_YEAR_SWAP = {date(2026, 1, 2), date(2026, 1, 10)}


def before_the_swap() -> Calendar:
    """The calendar as it was known until the notice of 25/12/2025."""
    days = [day for day in national_days() if day.day not in NEW_YEAR_SWAP]
    return Calendar.compile(OfficeHours.parse(), days, NATIONAL.years)


def test_a_swap_on_which_three_promised_dates_fall() -> None:
    deadlines = [
        OpenDeadline("one", at("2025-12-30T09:00"), WorkingDays(2)),
        OpenDeadline("two", at("2025-12-30T15:00"), WorkingHours(16)),
        OpenDeadline(
            "paused", at("2025-12-22T10:00"), WorkingDays(6), [paused("2025-12-24T08:00", "2025-12-26T08:00")]
        ),
        OpenDeadline("untouched", at("2025-12-29T09:00"), WorkingDays(1)),
        OpenDeadline("earlier", at("2026-01-08T09:00"), WorkingDays(2)),
    ]
    assert list(moves(before_the_swap(), NATIONAL, deadlines)) == [
        Move("one", at("2026-01-02T09:00"), at("2026-01-05T09:00"), off_day=True),
        Move("two", at("2026-01-02T15:00"), at("2026-01-05T15:00"), off_day=True),
        Move("paused", at("2026-01-02T10:00"), at("2026-01-05T10:00"), off_day=True),
        Move("earlier", at("2026-01-12T09:00"), at("2026-01-10T09:00"), off_day=False),
    ]


def test_a_move_says_whether_the_promise_worsens() -> None:
    deadlines = [
        OpenDeadline(1, at("2025-12-30T09:00"), WorkingDays(2)),
        OpenDeadline(2, at("2026-01-08T09:00"), WorkingDays(2)),
    ]
    assert [move.later for move in moves(before_the_swap(), NATIONAL, deadlines)] == [True, False]


def test_nothing_moves_between_calendars_that_count_alike() -> None:
    renamed = [
        CalendarDay(day.day, day.kind, f"{day.name} (đính chính)", day.source, in_place_of=day.in_place_of)
        for day in national_days()
    ]
    corrected = Calendar.compile(OfficeHours.parse(), renamed, NATIONAL.years)
    deadlines = [OpenDeadline(1, at("2025-12-30T09:00"), WorkingDays(2))]
    assert corrected.fingerprint == NATIONAL.fingerprint
    assert list(moves(corrected, NATIONAL, deadlines)) == []


def test_a_disputed_day_moves_deadlines_both_ways() -> None:
    worked = national_calendar(switches={"culture_day_2026": False})
    deadline = OpenDeadline("x", at("2026-11-20T10:00"), WorkingDays(3))
    there, back = moves(NATIONAL, worked, [deadline]), moves(worked, NATIONAL, [deadline])
    assert [move.due_after for move in (*there, *back)] == [at("2026-11-25T10:00"), at("2026-11-26T10:00")]
    assert DayKind.HOLIDAY in {NATIONAL.special[date(2026, 11, 24)].kind}
