"""The units of the agency above are found by duty."""

import pytest

from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.queries.superior import superior_performers_of
from tests.factories.dossiers import at
from tests.factories.orgs import make_department, make_province

pytestmark = pytest.mark.django_db


def test_the_duties_of_the_agency_above_have_its_prefix() -> None:
    province = make_province()
    department = make_department("Sở Xây dựng", province.agency)
    assert superior_performers_of(department.agency.pk, "", at(10)) == {
        "superior.desk": province.units[UnitKind.RECEPTION].pk,
        "superior.lead": province.units[UnitKind.SPECIALIST].pk,
        "superior.leadership": province.units[UnitKind.LEADERSHIP].pk,
        "superior.records": province.units[UnitKind.RECORDS].pk,
    }


def test_at_the_top_there_is_nobody_above() -> None:
    assert superior_performers_of(make_province().agency.pk, "", at(10)) == {}
