"""Who is there to do the work."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.commands.leave_post import leave_post
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.queries.staff import Holder, holders_in_unit
from motcua.apps.orgs.roles import Role
from tests.factories.orgs import make_commune, make_staff, system_act

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@pytest.mark.parametrize("colleagues", [0, 2, 20])
def test_officers_to_assign_to_are_listed_by_given_name_in_one_query(colleagues: int) -> None:
    commune = make_commune()
    unit = commune.units[UnitKind.SPECIALIST]
    names = [f"Lê Thị {letter}" for letter in "ĂBCDĐEGHIKLMNOÔƠPQRS"[:colleagues]]
    officers = {name: make_staff(Role.CASE_OFFICER, unit, name=name) for name in reversed(names)}
    with CaptureQueriesContext(connection) as queries:
        holders = holders_in_unit(unit.pk, Capability.HANDLE, NOON)
    assert [holder.name for holder in holders if holder.name in officers] == names
    assert len(queries) == 1


def test_only_those_with_the_capability_who_hold_the_post_that_day_are_listed() -> None:
    commune = make_commune()
    officer, head = commune[Role.CASE_OFFICER], commune[Role.HEAD_OF_UNIT]
    unit = commune.units[UnitKind.SPECIALIST]
    assert holders_in_unit(unit.pk, Capability.REVIEW, NOON) == (
        Holder(head.post.pk, "Lãnh đạo phòng", head.staff.pk, head.staff.name),
    )
    leave_post(system_act(), post_id=head.post.pk, staff_id=head.staff.pk, valid_to=date(2026, 11, 23))
    assert holders_in_unit(unit.pk, Capability.REVIEW, NOON) == ()
    assert [holder.post_id for holder in holders_in_unit(unit.pk, Capability.HANDLE, NOON)] == [
        officer.post.pk
    ]
