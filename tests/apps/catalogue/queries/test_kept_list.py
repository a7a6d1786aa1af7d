"""What the keepers of the catalogue leaf through."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Any

import pytest

from motcua.apps.catalogue.queries.history import history_of
from motcua.apps.catalogue.queries.kept_list import STANDINGS, kept_list, standing_counts
from tests.factories.catalogue import FIRST_DAY, row

DAY = FIRST_DAY + timedelta(days=30)
NO_LIMIT = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếpKhông có thông tinMiễn phí"
type Counted = Callable[[int], AbstractContextManager[object]]


@pytest.fixture(autouse=True)
def three(imported: Callable[..., Any]) -> None:
    imported(
        row("1.000001", "Đăng ký kết hôn"),
        row("1.000002", "Cấp bản sao trích lục", cach_thuc_thuc_hien=NO_LIMIT),
        row("1.000003", "Đăng ký khai tử"),
    )
    imported(row("1.000003", "Đăng ký khai tử lưu động"), on=DAY + timedelta(days=7))


def codes(**asked: str) -> list[str]:
    return [version.procedure.code for version in kept_list(DAY, **asked)]


def test_everything_in_force_in_the_order_of_the_dictionary() -> None:
    assert codes() == ["1.000002", "1.000001", "1.000003"]


def test_narrowed_by_words_without_marks_by_code_and_by_standing() -> None:
    assert codes(text="dang ky") == ["1.000001", "1.000003"]
    assert codes(text="1.000002") == codes(standing="no_limit") == ["1.000002"]
    assert codes(standing="upcoming") == ["1.000003"]


def test_standings_are_counted() -> None:
    told = {"": 3, "no_limit": 1, "upcoming": 1}
    assert standing_counts(DAY) == {standing: told.get(standing, 0) for standing in STANDINGS}


def test_a_list_costs_one_query_however_long(django_assert_num_queries: Counted) -> None:
    for most in (1, 3):
        with django_assert_num_queries(1):
            assert len([version.field.name for version in kept_list(DAY)[:most]]) == most


def test_the_history_of_a_procedure_says_where_each_version_stands() -> None:
    def told(on: date) -> list[tuple[int, str]]:
        procedure = kept_list(DAY, text="1.000003").get().procedure
        return [(each.version.number, each.state) for each in history_of(procedure.pk, on)]

    assert told(DAY) == [(2, "upcoming"), (1, "in_force")]
    assert told(DAY + timedelta(days=7)) == [(2, "in_force"), (1, "superseded")]
