"""Finding agencies."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.apps.orgs.commands.change_agency_code import change_agency_code
from motcua.apps.orgs.commands.close_agency import close_agency
from motcua.apps.orgs.models import Certainty, Level
from motcua.apps.orgs.queries.agencies import (
    agencies_in_force,
    agency_by_code,
    code_on,
    highest_agency_name,
    line_of,
    subtree_of,
)
from tests.factories.orgs import make_agency, system_act

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
REFORM = date(2025, 7, 1)


def test_the_subtree_holds_the_agency_itself_and_all_below() -> None:
    province = make_agency()
    department = make_agency("Sở Tư pháp", Level.DEPARTMENT, province)
    branch = make_agency("Chi nhánh", Level.VERTICAL, department)
    make_agency("Tỉnh khác")
    with CaptureQueriesContext(connection) as queries:
        below = subtree_of(province.pk, TODAY)
    assert below == {province.pk, department.pk, branch.pk}
    assert len(queries) == 1


def test_the_line_climbs_from_the_agency_to_the_highest() -> None:
    province = make_agency()
    department = make_agency("Sở Tư pháp", Level.DEPARTMENT, province)
    branch = make_agency("Chi nhánh", Level.VERTICAL, department)
    assert line_of(branch.pk, TODAY) == (branch.pk, department.pk, province.pk)
    assert line_of(branch.pk, date(2019, 12, 31)) == ()


def test_an_old_code_still_leads_to_its_agency() -> None:
    agency = make_agency(code="000.17.22.H56")
    change_agency_code(
        system_act(), agency_id=agency.pk, code="H56.14", valid_from=REFORM, certainty=Certainty.OBSERVED
    )
    assert [agency_by_code(code) for code in ("000.17.22.H56", "H56.14", "H56.15")] == [agency, agency, None]
    assert [code_on(agency.pk, day) for day in (date(2025, 6, 30), REFORM)] == ["000.17.22.H56", "H56.14"]
    agency.refresh_from_db()
    assert agency.code == "H56.14"


def test_a_code_that_passed_to_a_successor_belongs_to_each_in_its_days() -> None:
    old = make_agency("Xã Tân Hòa", Level.COMMUNE, code="H99.27")
    close_agency(system_act(), agency_id=old.pk, valid_to=REFORM)
    new = make_agency("Phường Tân Hòa", Level.COMMUNE, code="H99.27", valid_from=REFORM)
    days = (date(2025, 6, 30), REFORM, None)
    assert [agency_by_code("H99.27", day) for day in days] == [old, new, new]


def test_an_installation_is_named_after_its_highest_agency_if_it_has_one() -> None:
    province = make_agency("Ủy ban nhân dân tỉnh Lam Giang")
    make_agency("Xã An", Level.COMMUNE, province)
    assert highest_agency_name(TODAY) == "Ủy ban nhân dân tỉnh Lam Giang"
    make_agency("Công an tỉnh", Level.VERTICAL)
    assert highest_agency_name(TODAY) == ""


def test_agencies_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    for name in ("Xã Ơn", "Xã Đông", "Xã Dương", "Xã An"):
        make_agency(name, Level.COMMUNE)
    assert [agency.name for agency in agencies_in_force(TODAY)] == ["Xã An", "Xã Dương", "Xã Đông", "Xã Ơn"]
