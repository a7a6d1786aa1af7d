"""A small government, made through the commands of `orgs`: no surprises, everything in force since 2020."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from itertools import count

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
from motcua.apps.orgs.models import Agency, Desk, DutyKind, Level, Post, StaffMember, Unit, UnitKind, Window
from motcua.apps.orgs.queries.actor import actor_for
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.accounts.commands.create_user import create_user
from motcua.platform.accounts.models import Kind, User
from motcua.platform.acts import Act
from motcua.platform.db.ids import new_id

PASSWORD = "motcua-demo-1"
SINCE = date(2020, 1, 1)

_serial = count(1)


@dataclass(frozen=True)
class StaffFixture:
    """A person in a post, with an account whose password is PASSWORD."""

    user: User
    staff: StaffMember
    post: Post

    def actor(self, at: datetime | None = None) -> Actor:
        """The person at work."""
        return actor_for(self.user, self.post.pk, at)


@dataclass(frozen=True)
class AgencyFixture:
    """An agency with a unit of each kind, and whoever was given a post there, by role."""

    agency: Agency
    units: dict[UnitKind, Unit]
    desk: Desk
    window: Window
    staff: dict[Role, StaffFixture] = field(default_factory=dict)

    def __getitem__(self, role: Role) -> StaffFixture:
        return self.staff[role]


def system_act(at: datetime | None = None) -> Act:
    """An act of the system itself, which may everything."""
    moment = at or clock.now()
    return Act(id=new_id(), actor=None, post=None, happened_at=moment, recorded_at=moment)


def act_of(who: StaffFixture, at: datetime | None = None) -> Act:
    """An act of that person in that post."""
    moment = at or clock.now()
    return Act(id=new_id(), actor=who.user.pk, post=who.post.pk, happened_at=moment, recorded_at=moment)


def make_user(name: str = "Hoàng Thị Bến", kind: Kind = Kind.STAFF, login: str | None = None) -> User:
    """An account; its login is made up unless given."""
    user = create_user(
        login=login or f"{kind}.{next(_serial)}",
        display_name=name,
        kind=kind,
        at=datetime(2020, 1, 1, tzinfo=UTC),
    )
    # Hashing on purpose takes long; one hash serves the whole run.
    user.password = _hashed_password()
    user.save(update_fields=["password"])
    return user


def make_agency(
    name: str = "Tỉnh Lam Giang",
    level: Level = Level.PROVINCE,
    parent: Agency | None = None,
    code: str | None = None,
    valid_from: date = SINCE,
) -> Agency:
    """An agency alone."""
    return found_agency(
        system_act(),
        code=code or f"H99.{next(_serial):03}",
        name=name,
        level=level,
        parent_id=parent.pk if parent else None,
        valid_from=valid_from,
    )


def make_staff(
    role: Role,
    unit: Unit,
    desk: Desk | None = None,
    name: str | None = None,
    valid_to: date | None = None,
) -> StaffFixture:
    """A person with an account, holding a new post of that role in the unit."""
    serial = next(_serial)
    full_name = name or f"Nguyễn Văn {_GIVEN_NAMES[serial % len(_GIVEN_NAMES)]}"
    user = make_user(full_name, login=f"{role.replace('_', '.')}.{serial}")
    staff = hire_staff(system_act(), agency_id=unit.agency_id, full_name=full_name, user_id=user.pk)
    post = give_post(staff, role, unit, desk, valid_to)
    return StaffFixture(user, staff, post)


def give_post(
    staff: StaffMember, role: Role, unit: Unit, desk: Desk | None = None, valid_to: date | None = None
) -> Post:
    """One more post of that role in the unit, held by that person."""
    post = create_post(
        system_act(),
        unit_id=unit.pk,
        title=role.label,
        role=role,
        valid_from=SINCE,
        desk_id=desk.pk if desk and unit.kind == UnitKind.RECEPTION else None,
        valid_to=valid_to,
    )
    hold_post(system_act(), post_id=post.pk, staff_id=staff.pk, valid_from=SINCE)
    return post


def make_commune(name: str = "Phường Tân Hòa", parent: Agency | None = None) -> AgencyFixture:
    """A commune with its public service centre, one person for each role of the main thread, and an
    administrator.
    """
    return _staffed(make_agency(name, Level.COMMUNE, parent), "Phòng Kinh tế, Hạ tầng và Đô thị")


def make_department(name: str = "Sở Xây dựng", parent: Agency | None = None) -> AgencyFixture:
    """A department of a province with the same units and people."""
    return _staffed(make_agency(name, Level.DEPARTMENT, parent), "Phòng Quản lý nhà và hạ tầng")


def make_province(name: str = "Ủy ban nhân dân tỉnh Lam Giang") -> AgencyFixture:
    """A province: as above, and a procedure controller, an overseer and an editor of the catalogue."""
    province = _staffed(make_agency(name, Level.PROVINCE), "Văn phòng Ủy ban nhân dân tỉnh")
    office = province.units[UnitKind.SPECIALIST]
    for role in (Role.PROCEDURE_CONTROLLER, Role.OVERSEER, Role.CATALOGUE_EDITOR, Role.CATALOGUE_APPROVER):
        province.staff[role] = make_staff(role, office)
    return province


def _staffed(agency: Agency, office: str) -> AgencyFixture:
    units = {
        kind: open_unit(system_act(), agency_id=agency.pk, name=unit_name, kind=kind, valid_from=SINCE)
        for kind, unit_name in (
            (UnitKind.RECEPTION, "Trung tâm Phục vụ hành chính công"),
            (UnitKind.SPECIALIST, office),
            (UnitKind.LEADERSHIP, "Lãnh đạo"),
            (UnitKind.RECORDS, "Văn thư"),
        )
    }
    desk = open_desk(
        system_act(),
        unit_id=units[UnitKind.RECEPTION].pk,
        name=f"Trung tâm Phục vụ hành chính công {agency.name}",
        address="Số 1 đường Hòa Bình",
        valid_from=SINCE,
    )
    window = open_window(system_act(), desk_id=desk.pk, number=1, valid_from=SINCE)
    for duty, kind in _DUTIES:
        set_duty(system_act(), agency_id=agency.pk, duty=duty, unit_id=units[kind].pk, valid_from=SINCE)
    staff = {role: make_staff(role, units[kind], desk) for role, kind in _PEOPLE}
    return AgencyFixture(agency, units, desk, window, staff)


@cache
def _hashed_password() -> str:
    return make_password(PASSWORD)


_DUTIES = (
    (DutyKind.DESK, UnitKind.RECEPTION),
    (DutyKind.LEAD, UnitKind.SPECIALIST),
    (DutyKind.LEADERSHIP, UnitKind.LEADERSHIP),
    (DutyKind.RECORDS, UnitKind.RECORDS),
)
_PEOPLE = (
    (Role.RECEIVING_OFFICER, UnitKind.RECEPTION),
    (Role.RETURNING_OFFICER, UnitKind.RECEPTION),
    (Role.CASE_OFFICER, UnitKind.SPECIALIST),
    (Role.HEAD_OF_UNIT, UnitKind.SPECIALIST),
    (Role.AGENCY_LEADER, UnitKind.LEADERSHIP),
    (Role.RECORDS_CLERK, UnitKind.RECORDS),
    (Role.ADMINISTRATOR, UnitKind.LEADERSHIP),
)
_GIVEN_NAMES = ("Bình", "Cường", "Dũng", "Đạt", "Hiếu", "Khánh", "Lâm", "Minh", "Phúc", "Quang", "Sơn", "Tú")
