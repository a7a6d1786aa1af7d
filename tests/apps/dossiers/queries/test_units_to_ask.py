"""A typed name means one unit or none."""

import pytest

from motcua.apps.dossiers.queries.units_to_ask import unit_named, units_to_ask
from motcua.apps.orgs.models import UnitKind
from tests.factories.dossiers import MONDAY
from tests.factories.orgs import make_department

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Phòng Quản lý nhà và hạ tầng – Sở Xây dựng", "Sở Xây dựng"),
        ("phong quan ly nha va ha tang – so noi vu", "Sở Nội vụ"),
        ("Phòng Quản lý nhà và hạ tầng", None),
        ("Sở Xây dựng", None),
        ("Sở Không Có", None),
    ],
)
def test_a_name_that_leaves_doubt_means_nobody(typed: str, found: str | None) -> None:
    make_department("Sở Xây dựng")
    make_department("Sở Nội vụ")
    unit = unit_named(typed, units_to_ask(MONDAY))
    assert (unit.agency_name if unit else None) == found


def test_counters_and_clerks_are_not_asked() -> None:
    build = make_department("Sở Xây dựng")
    assert {unit.id for unit in units_to_ask(MONDAY)} == {
        build.units[UnitKind.SPECIALIST].pk,
        build.units[UnitKind.LEADERSHIP].pk,
    }
