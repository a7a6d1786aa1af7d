"""The same press twice has one effect and the same answer."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.commands.create_post import create_post
from motcua.apps.orgs.commands.found_agency import found_agency
from motcua.apps.orgs.commands.grant import grant
from motcua.apps.orgs.commands.hire_staff import hire_staff
from motcua.apps.orgs.commands.hold_post import hold_post
from motcua.apps.orgs.commands.open_desk import open_desk
from motcua.apps.orgs.commands.open_unit import open_unit
from motcua.apps.orgs.commands.open_window import open_window
from motcua.apps.orgs.commands.set_duty import set_duty
from motcua.apps.orgs.models import DutyKind, JournalEntry, Level, Post, StaffMember, UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Act
from tests.factories.orgs import AgencyFixture, make_agency, make_commune, system_act

TODAY = date(2026, 11, 23)

MAKING: dict[str, Callable[[Act, AgencyFixture], object]] = {
    "an agency": lambda act, _: found_agency(
        act, code="H99.500", name="Xã Mới", level=Level.COMMUNE, parent_id=None, valid_from=TODAY
    ),
    "a unit": lambda act, commune: open_unit(
        act, agency_id=commune.agency.pk, name="Phòng mới", kind=UnitKind.SPECIALIST, valid_from=TODAY
    ),
    "a desk": lambda act, commune: open_desk(
        act,
        unit_id=commune.units[UnitKind.RECEPTION].pk,
        name="Điểm tiếp nhận số 2",
        address="Thôn Đoài",
        valid_from=TODAY,
    ),
    "a window": lambda act, commune: open_window(act, desk_id=commune.desk.pk, number=2, valid_from=TODAY),
    "a duty": lambda act, commune: set_duty(
        act,
        agency_id=commune.agency.pk,
        duty=DutyKind.LEAD,
        unit_id=commune.units[UnitKind.RECORDS].pk,
        valid_from=TODAY,
    ),
    "a member of the staff": lambda act, commune: hire_staff(
        act, agency_id=commune.agency.pk, full_name="Lò Văn Xôm"
    ),
    "a post": lambda act, commune: create_post(
        act,
        unit_id=commune.units[UnitKind.RECORDS].pk,
        title="Văn thư",
        role=Role.RECORDS_CLERK,
        valid_from=TODAY,
    ),
    "a grant": lambda act, commune: grant(
        act,
        post_id=commune[Role.CASE_OFFICER].post.pk,
        capability=Capability.ISSUE,
        scope=Scope.AGENCY,
        valid_from=TODAY,
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("made", MAKING)
def test_what_was_made_is_made_once_under_the_acts_own_id(made: str) -> None:
    commune, act = make_commune(), system_act()
    first = MAKING[made](act, commune)
    again = MAKING[made](act, commune)
    assert (first, again.pk, JournalEntry.objects.filter(pk=act.id).count()) == (again, act.id, 1)


@pytest.mark.django_db(transaction=True)
def test_a_button_pressed_eight_times_at_once_hires_one_person() -> None:
    agency, act = make_agency(), system_act()

    def press(_: int) -> StaffMember:
        try:
            return hire_staff(act, agency_id=agency.pk, full_name="Lò Văn Xôm")
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        hired = list(pool.map(press, range(8)))
    assert [person.pk for person in hired] == [act.id] * 8
    assert StaffMember.objects.count() == 1


@pytest.mark.django_db
def test_an_appointment_made_twice_is_one() -> None:
    commune, act = make_commune(), system_act()
    officer = commune[Role.CASE_OFFICER]
    free = create_post(
        system_act(),
        unit_id=commune.units[UnitKind.RECORDS].pk,
        title="Văn thư",
        role=Role.RECORDS_CLERK,
        valid_from=TODAY,
    )
    for _ in range(2):
        hold_post(act, post_id=free.pk, staff_id=officer.staff.pk, valid_from=TODAY)
    assert Post.objects.get(pk=free.pk).holdings.count() == 1
