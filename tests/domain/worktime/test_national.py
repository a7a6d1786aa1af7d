"""The shipped calendar, held against the library it was seeded from and the notices that correct it."""

from datetime import date, timedelta

import holidays
import pytest

from motcua.domain.worktime import Certainty, known_years, national_days
from motcua.domain.worktime.national import days_of_year
from tests.factories.worktime import NATIONAL

CORRECTIONS = {date(2026, 1, 2): False, date(2026, 1, 10): True}


def test_years_known_and_years_reckoned_ahead() -> None:
    assert (known_years(), known_years(projected=True)) == (range(2018, 2027), range(2018, 2028))
    assert {day.certainty for day in days_of_year(2027)} == {Certainty.PROJECTED}


def test_working_days_differ_from_the_library_only_where_a_notice_says_so() -> None:
    library = holidays.country_holidays("VN", years=range(2018, 2027))
    day, differences = date(2018, 1, 1), {}
    while day.year < 2027:
        if NATIONAL.is_working_day(day) != library.is_working_day(day):
            differences[day] = NATIONAL.is_working_day(day)
        day += timedelta(days=1)
    assert differences == CORRECTIONS


@pytest.mark.parametrize(
    ("year", "count"),
    [
        (2018, 250), (2019, 252), (2020, 252), (2021, 250), (2022, 249),
        (2023, 249), (2024, 251), (2025, 250), (2026, 249),
    ],
)  # fmt: skip
def test_working_days_of_each_year(year: int, count: int) -> None:
    first = date(year, 1, 1)
    days = (first + timedelta(days=offset) for offset in range(366))
    assert sum(day.year == year and NATIONAL.is_working_day(day) for day in days) == count


def test_each_make_up_day_replaces_a_day_off_of_these_years() -> None:
    by_day = {day.day: day for day in national_days()}
    swaps = {day.day: day.in_place_of for day in by_day.values() if day.in_place_of}
    assert swaps == {
        date(2019, 1, 5): date(2018, 12, 31),
        date(2019, 5, 4): date(2019, 4, 29),
        date(2024, 5, 4): date(2024, 4, 29),
        date(2025, 4, 26): date(2025, 5, 2),
        date(2026, 1, 10): date(2026, 1, 2),
        date(2026, 8, 22): date(2026, 8, 31),
    }
    assert {by_day[off].kind for off in swaps.values() if off} == {"swapped_off"}


def test_every_day_tells_its_source() -> None:
    assert all(day.name and day.source for day in national_days(projected=True))


def test_next_working_day_steps_over_tet() -> None:
    assert NATIONAL.next_working_day(date(2026, 2, 13)) == date(2026, 2, 23)
