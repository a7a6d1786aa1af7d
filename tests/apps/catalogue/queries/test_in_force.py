from collections.abc import Callable
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from motcua.apps.catalogue.models import Procedure
from motcua.apps.catalogue.queries.in_force import version_in_force
from tests.factories.catalogue import FIRST_DAY, row


@pytest.fixture
def two_versions(imported: Callable[..., object]) -> None:
    birth = row("1.001193", "Thủ tục đăng ký khai sinh")
    imported(birth)
    imported(birth | {"ten_thu_tuc": "Đăng ký khai sinh"}, on=date(2026, 3, 2))


@pytest.mark.parametrize(
    ("on", "number"),
    [
        (date(2026, 1, 4), None),
        (FIRST_DAY, 1),
        (date(2026, 3, 1), 1),
        (date(2026, 3, 2), 2),
        (date(2030, 1, 1), 2),
    ],
)
@pytest.mark.usefixtures("two_versions")
def test_the_version_of_a_day_is_the_one_whose_span_contains_it(on: date, number: int | None) -> None:
    version = version_in_force("1.001193", on)
    assert (version.number if version else None) == number


@pytest.mark.usefixtures("two_versions")
def test_it_is_found_by_id_or_code_in_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    procedure = Procedure.objects.get()
    with django_assert_num_queries(1):
        by_id = version_in_force(procedure.id, FIRST_DAY)
        assert by_id is not None
        assert (by_id.procedure.code, by_id.field.name) == ("1.001193", "Hộ tịch")
    assert by_id == version_in_force("1.001193", FIRST_DAY)


@pytest.mark.usefixtures("two_versions")
def test_an_unknown_code_has_no_version() -> None:
    assert version_in_force("1.999999", FIRST_DAY) is None
