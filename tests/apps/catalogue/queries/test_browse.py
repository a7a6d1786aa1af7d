from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from motcua.apps.catalogue.queries.browse import FieldCount, browse, fields_in_force
from motcua.apps.catalogue.states import Level
from tests.factories.catalogue import FIRST_DAY, row


@pytest.fixture
def catalogue(imported: Callable[..., object]) -> None:
    imported(
        row("1.000001", "Đăng ký nuôi ong", linh_vuc="Chăn nuôi", cap_thuc_hien="Cấp tỉnh"),
        row("1.000002", "Ấp trứng", linh_vuc="Chăn nuôi", cap_thuc_hien="Cấp tỉnh, Cấp xã"),
        row("1.000003", "Dồn điền", linh_vuc="Đất đai"),
        row("5.000004", "Báo cáo nội bộ", linh_vuc="Đất đai"),
    )


def names(**asked: object) -> list[str]:
    return [version.name for version in browse(FIRST_DAY, **asked).versions]  # type: ignore[arg-type]


@pytest.mark.usefixtures("catalogue")
def test_names_stand_in_dictionary_order_and_internal_work_is_left_out() -> None:
    assert names() == ["Ấp trứng", "Dồn điền", "Đăng ký nuôi ong"]


@pytest.mark.usefixtures("catalogue")
def test_field_and_level_narrow_the_list() -> None:
    assert names(field_code="chan-nuoi") == ["Ấp trứng", "Đăng ký nuôi ong"]
    assert names(level=Level.COMMUNE) == ["Ấp trứng", "Dồn điền"]
    assert names(field_code="chan-nuoi", level=Level.COMMUNE) == ["Ấp trứng"]


@pytest.mark.usefixtures("catalogue")
def test_fields_are_counted_in_dictionary_order(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        assert fields_in_force(FIRST_DAY) == (
            FieldCount("chan-nuoi", "Chăn nuôi", 2),
            FieldCount("dat-dai", "Đất đai", 1),
        )


@pytest.mark.parametrize(("asked", "number", "shown"), [(1, 1, 25), (3, 3, 10), (99, 3, 10), (0, 1, 25)])
def test_a_page_beyond_the_last_is_the_last_and_costs_two_queries(
    imported: Callable[..., object],
    django_assert_num_queries: DjangoAssertNumQueries,
    asked: int,
    number: int,
    shown: int,
) -> None:
    imported(*(row(f"1.{n:06d}", f"Thủ tục {n}") for n in range(60)))
    with django_assert_num_queries(2):
        page = browse(FIRST_DAY, page=asked)
        assert [version.procedure.code for version in page.versions][:1] != []
    assert (page.number, len(page.versions), page.pages, page.total) == (number, shown, 3, 60)
