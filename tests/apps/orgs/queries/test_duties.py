"""Which unit does which part of the work."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.apps.orgs.commands.open_unit import open_unit
from motcua.apps.orgs.commands.set_duty import set_duty
from motcua.apps.orgs.models import DutyKind, UnitKind
from motcua.apps.orgs.queries.duties import performers_of
from tests.factories.orgs import SINCE, make_agency, make_commune, system_act

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def test_a_field_with_a_unit_of_its_own_is_led_by_it_and_the_rest_by_the_general_one() -> None:
    commune = make_commune()
    justice = open_unit(
        system_act(),
        agency_id=commune.agency.pk,
        name="Phòng Tư pháp",
        kind=UnitKind.SPECIALIST,
        valid_from=SINCE,
    )
    set_duty(
        system_act(),
        agency_id=commune.agency.pk,
        duty=DutyKind.LEAD,
        unit_id=justice.pk,
        valid_from=SINCE,
        field_code="ho-tich",
    )
    general = {
        "desk": commune.units[UnitKind.RECEPTION].pk,
        "lead": commune.units[UnitKind.SPECIALIST].pk,
        "leadership": commune.units[UnitKind.LEADERSHIP].pk,
        "records": commune.units[UnitKind.RECORDS].pk,
    }
    with CaptureQueriesContext(connection) as queries:
        civil_status = performers_of(commune.agency.pk, "ho-tich", NOON)
    assert civil_status == {**general, "lead": justice.pk}
    assert performers_of(commune.agency.pk, "dat-dai", NOON) == general
    assert len(queries) == 1


def test_a_duty_passes_to_another_unit_on_a_day() -> None:
    commune = make_commune()
    set_duty(
        system_act(),
        agency_id=commune.agency.pk,
        duty=DutyKind.RECORDS,
        unit_id=commune.units[UnitKind.LEADERSHIP].pk,
        valid_from=date(2026, 11, 23),
    )
    late_on_the_eve = datetime(2026, 11, 22, 16, 59, tzinfo=UTC)
    assert [performers_of(commune.agency.pk, "", at)["records"] for at in (late_on_the_eve, NOON)] == [
        commune.units[UnitKind.RECORDS].pk,
        commune.units[UnitKind.LEADERSHIP].pk,
    ]


def test_a_duty_that_nobody_has_is_left_out() -> None:
    assert performers_of(make_agency().pk, "ho-tich", NOON) == {}
