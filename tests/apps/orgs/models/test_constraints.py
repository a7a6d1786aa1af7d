"""What the database itself refuses, whoever writes."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.models import (
    Agency,
    AgencyParent,
    Duty,
    DutyKind,
    Grant,
    Level,
    PostHolding,
    UnitKind,
    Window,
)
from motcua.apps.orgs.roles import Role
from tests.factories.orgs import AgencyFixture, make_commune

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)

REFUSED: dict[str, Callable[[AgencyFixture], object]] = {
    "two agencies of one code": lambda commune: Agency.objects.create(
        code=commune.agency.code, name="Xã khác", level=Level.COMMUNE, valid_from=TODAY
    ),
    "an agency under itself": lambda commune: AgencyParent.objects.create(
        agency=commune.agency, parent=commune.agency, valid_from=TODAY
    ),
    "two holders of one post": lambda commune: PostHolding.objects.create(
        post=commune[Role.CASE_OFFICER].post, staff=commune[Role.AGENCY_LEADER].staff, valid_from=TODAY
    ),
    "two units of one duty": lambda commune: Duty.objects.create(
        agency=commune.agency, duty=DutyKind.LEAD, unit=commune.units[UnitKind.RECORDS], valid_from=TODAY
    ),
    "two windows of one number": lambda commune: Window.objects.create(
        desk=commune.desk, number=1, valid_from=TODAY
    ),
    "the same grant twice": lambda commune: Grant.objects.create(
        post=commune[Role.CASE_OFFICER].post,
        capability=Capability.HANDLE,
        scope=Scope.OWN,
        valid_from=TODAY,
    ),
    "a capability that is none": lambda commune: Grant.objects.create(
        post=commune[Role.CASE_OFFICER].post, capability="fly", scope=Scope.OWN, valid_from=TODAY
    ),
    "a scope that is none": lambda commune: Grant.objects.create(
        post=commune[Role.CASE_OFFICER].post, capability=Capability.ISSUE, scope="world", valid_from=TODAY
    ),
    "an end before the beginning": lambda commune: Window.objects.create(
        desk=commune.desk, number=9, valid_from=TODAY, valid_to=date(2026, 11, 22)
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_database_refuses(what: str) -> None:
    commune = make_commune()
    with pytest.raises(IntegrityError), transaction.atomic():
        REFUSED[what](commune)


def _delete_at_once(agency: Agency) -> None:
    # Keys are checked at commit; here there is none to wait for.
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        Agency.objects.filter(pk=agency.pk).delete()


def test_nothing_of_an_organisation_is_deleted_while_something_points_to_it() -> None:
    commune = make_commune()
    with pytest.raises(IntegrityError):
        _delete_at_once(commune.agency)
