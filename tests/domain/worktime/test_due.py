"""When a limit ends: the examples of the law, of practice, and of the hours around them."""

from datetime import UTC, datetime

import pytest

from motcua.domain.worktime import (
    CalendarGap,
    Limit,
    Mode,
    OfficeHours,
    Saturday,
    Topic,
    due_moment,
    national_calendar,
    rules_on,
)
from motcua.domain.worktime.rules import overruled
from tests.factories.worktime import NATIONAL, at


@pytest.mark.parametrize(
    ("received", "limit", "due"),
    [
        # Over the disputed day 24/11/2026, on by default.
        ("2026-11-20T10:00", "3d", "2026-11-26T10:00"),
        # Over Tết.
        ("2026-02-13T16:00", "5d", "2026-02-27T16:00"),
        ("2026-02-13T15:30", "5d", "2026-02-27T15:30"),
        # Onto and over working Saturdays.
        ("2026-01-08T09:00", "2d", "2026-01-10T09:00"),
        ("2025-12-31T09:00", "1d", "2026-01-05T09:00"),
        ("2026-08-20T09:00", "3d", "2026-08-24T09:00"),
        # Over 30/4, 01/5 and a weekend.
        ("2026-04-29T09:00", "1d", "2026-05-04T09:00"),
        # After closing: the next working day is the day of receipt.
        ("2026-11-23T17:30", "1d", "2026-11-26T07:30"),
        # Online at half past ten in the evening.
        ("2026-11-16T22:30", "1d", "2026-11-18T07:30"),
        ("2026-11-16T22:30", "8h", "2026-11-17T17:00"),
        # Saturday: received Monday at opening.
        ("2026-11-14T09:00", "1d", "2026-11-17T07:30"),
        # Before opening, in the lunch break, at the closing minute.
        ("2026-11-16T06:00", "1d", "2026-11-17T07:30"),
        ("2026-11-16T12:00", "1d", "2026-11-17T13:00"),
        ("2026-11-16T11:30", "1d", "2026-11-17T13:00"),
        ("2026-11-16T17:00", "1d", "2026-11-18T07:30"),
        # Reception after 15:00 does not move a longer limit.
        ("2026-11-16T14:59", "2d", "2026-11-18T14:59"),
        ("2026-11-16T15:01", "2d", "2026-11-18T15:01"),
        ("2026-11-16T16:59", "2d", "2026-11-18T16:59"),
        # Hours and minutes run inside office hours; a due moment may be the closing minute.
        ("2026-11-16T16:00", "60m", "2026-11-16T17:00"),
        ("2026-11-16T16:00", "61m", "2026-11-17T07:31"),
        ("2026-11-16T11:00", "1h", "2026-11-16T13:30"),
        ("2026-11-16T07:30", "40h", "2026-11-20T17:00"),
        # Calendar days land on a working day.
        ("2026-11-13T09:00", "3c", "2026-11-16T09:00"),
        ("2026-11-13T09:00", "1c", "2026-11-16T09:00"),
        ("2026-02-10T09:00", "7c", "2026-02-23T09:00"),
    ],
)
def test_a_limit_ends(received: str, limit: str, due: str) -> None:
    assert due_moment(at(received), Limit.parse(limit), NATIONAL) == at(due)


def test_a_disputed_day_counts_when_its_switch_is_off() -> None:
    calendar = national_calendar(switches={"culture_day_2026": False})
    assert due_moment(at("2026-11-20T10:00"), Limit.parse("3d"), calendar) == at("2026-11-25T10:00")
    assert due_moment(at("2026-11-23T17:30"), Limit.parse("1d"), calendar) == at("2026-11-25T07:30")


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-11-16T17:30", "2026-11-17T17:00"),
        ("2026-11-14T09:00", "2026-11-16T09:00"),
        ("2026-11-16T06:00", "2026-11-17T07:30"),
        ("2026-11-16T12:00", "2026-11-17T13:00"),
    ],
)
def test_counting_from_handing_in_makes_that_day_the_day_of_receipt(received: str, due: str) -> None:
    rules = overruled(rules_on(at(received).date()), {Topic.COUNT_FROM_HANDING_IN: True})
    assert due_moment(at(received), Limit.parse("1d"), NATIONAL, rules=rules) == at(due)


@pytest.mark.parametrize(
    ("saturday", "received", "limit", "due"),
    [
        (Saturday.RECEPTION, "2026-11-14T09:00", "1d", "2026-11-17T07:30"),
        (Saturday.HALF, "2026-11-14T09:00", "1d", "2026-11-16T09:00"),
        # A day without such a minute: its last open minute before it.
        (Saturday.HALF, "2026-11-13T15:00", "1d", "2026-11-14T11:30"),
        (Saturday.HALF, "2026-11-13T16:00", "2h", "2026-11-14T08:30"),
        (Saturday.HALF, "2026-11-12T15:00", "2c", "2026-11-14T11:30"),
    ],
)
def test_saturday_mornings_count_only_where_the_office_says_so(
    saturday: Saturday, received: str, limit: str, due: str
) -> None:
    calendar = national_calendar(OfficeHours.parse(saturday=saturday))
    assert due_moment(at(received), Limit.parse(limit), calendar) == at(due)


@pytest.mark.parametrize("limit", ["5d", "33h", "10c"])
def test_end_of_day_is_the_closing_of_the_due_day(limit: str) -> None:
    moment = due_moment(at("2026-11-10T09:00"), Limit.parse(limit), NATIONAL)
    closing = moment.replace(hour=17, minute=0)
    assert due_moment(at("2026-11-10T09:00"), Limit.parse(limit), NATIONAL, mode=Mode.END_OF_DAY) == closing


def test_an_eight_hour_day_is_never_assumed() -> None:
    calendar = national_calendar(OfficeHours.parse("07:00-11:30,13:30-16:30"))
    assert due_moment(at("2026-11-16T07:00"), Limit.parse("15h"), calendar) == at("2026-11-17T16:30")


def test_any_time_zone_goes_in_and_viet_nam_time_comes_out() -> None:
    due = due_moment(datetime(2026, 11, 16, 2, 0, 59, tzinfo=UTC), Limit.parse("1d"), NATIONAL)
    assert due.isoformat() == "2026-11-17T09:00:00+07:00"


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="múi giờ"):
        due_moment(datetime(2026, 11, 16, 9, 0), Limit.parse("1d"), NATIONAL)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("received", "limit", "year"),
    [
        ("2026-12-28T09:00", "5d", 2027),
        ("2026-12-28T09:00", "90h", 2027),
        ("2026-12-28T09:00", "10c", 2027),
        ("2026-12-31T17:00", "1h", 2027),
        ("2017-12-29T09:00", "1d", 2017),
        ("2031-05-05T09:00", "1d", 2031),
    ],
)
def test_a_missing_year_is_an_error_and_never_a_guess(received: str, limit: str, year: int) -> None:
    with pytest.raises(CalendarGap) as gap:
        due_moment(at(received), Limit.parse(limit), NATIONAL)
    assert (gap.value.year, str(gap.value)) == (year, f"Chưa có lịch làm việc năm {year}.")


def test_a_projected_year_is_used_on_request() -> None:
    calendar = national_calendar(projected=True)
    assert due_moment(at("2026-12-30T09:00"), Limit.parse("2d"), calendar) == at("2027-01-04T09:00")
