"""Dates and times as offices write them."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from motcua.platform.ui import moments

PROMISE = datetime(2026, 11, 30, 0, 50, tzinfo=UTC)  # 07:50 in Vietnam


def test_a_promise_is_written_clock_first_in_vietnams_time() -> None:
    assert moments.moment(PROMISE) == "07:50 Thứ Hai 30/11/2026"


def test_tables_write_the_short_form() -> None:
    assert (moments.moment_short(PROMISE), moments.day_short(date(2026, 11, 27))) == (
        "07:50 T2 30/11",
        "T6 27/11",
    )


def test_a_moment_late_in_the_utc_day_belongs_to_the_next_day_in_vietnam() -> None:
    assert moments.day(datetime(2026, 11, 29, 23, 0, tzinfo=UTC)) == "Thứ Hai 30/11/2026"


def test_sunday_has_a_name_and_no_number() -> None:
    assert (moments.day(date(2026, 11, 29)), moments.day_short(date(2026, 11, 29))) == (
        "Chủ Nhật 29/11/2026",
        "CN 29/11",
    )


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (datetime(2026, 11, 30, 1, 15, tzinfo=UTC), "08:15"),
        (datetime(2026, 11, 19, 1, 15, tzinfo=UTC), "T5 19/11"),
        (datetime(2025, 11, 19, 1, 15, tzinfo=UTC), "19/11/2025"),
    ],
)
def test_since_says_only_what_is_needed_to_know_when(then: datetime, words: str) -> None:
    assert moments.since(then, now=datetime(2026, 11, 30, 2, 40, tzinfo=UTC)) == words


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moments.moment(datetime(2026, 11, 30, 7, 50))  # noqa: DTZ001


def test_the_page_in_another_language_keeps_the_order() -> None:
    with translation.override("en"):
        assert moments.moment(PROMISE).endswith("30/11/2026")
