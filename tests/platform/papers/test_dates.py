"""Dates as papers write them."""

from datetime import UTC, date, datetime

import pytest

from motcua.platform.papers import long_date, long_moment


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 1, 31), "ngày 31 tháng 01 năm 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (date(2026, 11, 23), "ngày 23 tháng 11 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_leading_zero(day: date, written: str) -> None:
    assert long_date(day) == written


def test_a_moment_is_written_in_the_time_of_vietnam_with_hour_and_minute() -> None:
    assert (
        long_moment(datetime(2026, 11, 22, 17, 5, tzinfo=UTC)) == "00 giờ 05 phút, ngày 23 tháng 11 năm 2026"
    )


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        long_moment(datetime(2026, 11, 22))  # noqa: DTZ001
