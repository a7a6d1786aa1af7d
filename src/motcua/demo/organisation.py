"""Founds the province: agencies, units, desks, duties, people."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from django.contrib.auth.hashers import make_password

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.commands.create_post import create_post
from motcua.apps.orgs.commands.found_agency import found_agency
from motcua.apps.orgs.commands.hire_staff import hire_staff
from motcua.apps.orgs.commands.hold_post import hold_post
from motcua.apps.orgs.commands.open_desk import open_desk
from motcua.apps.orgs.commands.open_unit import open_unit
from motcua.apps.orgs.commands.open_window import open_window
from motcua.apps.orgs.commands.set_duty import set_duty
from motcua.apps.orgs.models import Agency, Certainty, Desk, DutyKind, Unit, UnitKind
from motcua.apps.orgs.queries.actor import actor_for
from motcua.apps.orgs.roles import Role
from motcua.demo.accounts import PASSWORD
from motcua.demo.acting import system_act
from motcua.demo.places import COMMUNES, DEPARTMENTS, PROVINCE, Office, Person
from motcua.platform.accounts.commands.create_user import create_user
from motcua.platform.accounts.models import Kind, User

SINCE = date(2025, 7, 1)
"""Government in two levels begins: no dossier of the demo is older."""
WINDOWS = 3
_UNIT_OF_ROLE = {
    Role.RECEIVING_OFFICER: UnitKind.RECEPTION,
    Role.RETURNING_OFFICER: UnitKind.RECEPTION,
    Role.CASE_OFFICER: UnitKind.SPECIALIST,
    Role.HEAD_OF_UNIT: UnitKind.SPECIALIST,
    Role.RECORDS_CLERK: UnitKind.RECORDS,
}
_DUTY_OF_KIND = {
    UnitKind.RECEPTION: DutyKind.DESK,
    UnitKind.SPECIALIST: DutyKind.LEAD,
    UnitKind.LEADERSHIP: DutyKind.LEADERSHIP,
    UnitKind.RECORDS: DutyKind.RECORDS,
}


@dataclass(frozen=True)
class Founded:
    """An office as it stands in the database. `desk` is where its dossiers are received."""

    office: Office
    agency: Agency
    desk: Desk
    users: dict[Role, User]

    def actor(self, role: Role, at: datetime) -> Actor:
        """The person of that role at work."""
        return actor_for(self.users[role], at=at)


def found_province(at: datetime) -> dict[str, Founded]:
    """All offices by key, in force since SINCE."""
    province = _found(PROVINCE, None, None, at)
    founded = {PROVINCE.key: province}
    for office in (*DEPARTMENTS, *COMMUNES):
        founded[office.key] = _found(office, province.agency, None if office.own_desk else province, at)
    return founded


def _found(office: Office, parent: Agency | None, received_by: Founded | None, at: datetime) -> Founded:
    agency = found_agency(
        system_act(at),
        code=office.code,
        name=office.name,
        level=office.level,
        parent_id=parent.id if parent else None,
        valid_from=SINCE,
        certainty=Certainty.ASSUMED,
    )
    units = _open_units(office, agency, at)
    desk = received_by.desk if received_by else _open_desk(office, units[UnitKind.RECEPTION], at)
    for kind, duty in _DUTY_OF_KIND.items():
        unit = units.get(kind) or desk.unit
        set_duty(system_act(at), agency_id=agency.id, duty=duty, unit_id=unit.id, valid_from=SINCE)
    users = {person.role: _appoint(person, units, desk, at) for person in office.people}
    if received_by:
        users = {
            role: received_by.users[role] for role in (Role.RECEIVING_OFFICER, Role.RETURNING_OFFICER)
        } | users
    return Founded(office, agency, desk, users)


def _open_units(office: Office, agency: Agency, at: datetime) -> dict[UnitKind, Unit]:
    names = {
        UnitKind.SPECIALIST: office.specialists,
        UnitKind.LEADERSHIP: f"Lãnh đạo {_short(office.name)}",
        UnitKind.RECORDS: f"Văn thư {_short(office.name)}",
    }
    if office.own_desk:
        names[UnitKind.RECEPTION] = _centre(office)
    return {
        kind: open_unit(system_act(at), agency_id=agency.id, name=name, kind=kind, valid_from=SINCE)
        for kind, name in names.items()
    }


def _open_desk(office: Office, reception: Unit, at: datetime) -> Desk:
    desk = open_desk(
        system_act(at),
        unit_id=reception.id,
        name=_centre(office),
        address=office.address,
        phone=office.phone,
        valid_from=SINCE,
    )
    for number in range(1, WINDOWS + 1):
        open_window(system_act(at), desk_id=desk.id, number=number, valid_from=SINCE)
    return desk


def _appoint(person: Person, units: dict[UnitKind, Unit], desk: Desk, at: datetime) -> User:
    user = create_user(login=person.login, display_name=person.name, kind=Kind.STAFF, at=at)
    # Hashing is slow on purpose; forty accounts share one password and one hash.
    user.password = _hashed_password()
    user.save(update_fields=["password"])
    unit = units[_UNIT_OF_ROLE.get(person.role, UnitKind.LEADERSHIP)]
    staff = hire_staff(system_act(at), agency_id=unit.agency_id, full_name=person.name, user_id=user.pk)
    post = create_post(
        system_act(at),
        unit_id=unit.id,
        title=person.title,
        role=person.role,
        valid_from=SINCE,
        desk_id=desk.id if unit.kind == UnitKind.RECEPTION else None,
    )
    hold_post(system_act(at), post_id=post.id, staff_id=staff.id, valid_from=SINCE)
    return user


def _short(name: str) -> str:
    return name.removeprefix("Ủy ban nhân dân ").removesuffix(" tỉnh Lam Giang")


def _centre(office: Office) -> str:
    return f"Trung tâm Phục vụ hành chính công {_short(office.name)}"


@cache
def _hashed_password() -> str:
    return make_password(PASSWORD)
