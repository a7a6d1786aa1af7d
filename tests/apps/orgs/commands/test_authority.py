"""Who may change an organisation."""

from collections.abc import Callable
from datetime import date

import pytest

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.commands.close_agency import close_agency
from motcua.apps.orgs.commands.close_post import close_post
from motcua.apps.orgs.commands.found_agency import found_agency
from motcua.apps.orgs.commands.grant import grant
from motcua.apps.orgs.commands.hire_staff import hire_staff
from motcua.apps.orgs.commands.leave_post import leave_post
from motcua.apps.orgs.commands.open_unit import open_unit
from motcua.apps.orgs.commands.revoke import revoke
from motcua.apps.orgs.models import Agency, JournalEntry, Level, UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Act, NotAllowed
from tests.factories.orgs import AgencyFixture, act_of, make_commune, make_province, make_user, system_act

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)

type Doing = Callable[[Act, AgencyFixture], object]


def _open_unit(act: Act, commune: AgencyFixture) -> object:
    return open_unit(
        act, agency_id=commune.agency.pk, name="Phòng mới", kind=UnitKind.SPECIALIST, valid_from=TODAY
    )


def _hire(act: Act, commune: AgencyFixture) -> object:
    return hire_staff(act, agency_id=commune.agency.pk, full_name="Lò Văn Xôm")


def _grant(act: Act, commune: AgencyFixture) -> object:
    return grant(
        act,
        post_id=commune[Role.CASE_OFFICER].post.pk,
        capability=Capability.SEE_IDENTITY,
        scope=Scope.UNIT,
        valid_from=TODAY,
    )


def _revoke(act: Act, commune: AgencyFixture) -> object:
    post = commune[Role.CASE_OFFICER].post
    return revoke(act, post_id=post.pk, capability=Capability.HANDLE, valid_to=TODAY)


def _leave(act: Act, commune: AgencyFixture) -> object:
    officer = commune[Role.CASE_OFFICER]
    return leave_post(act, post_id=officer.post.pk, staff_id=officer.staff.pk, valid_to=TODAY)


def _close_post(act: Act, commune: AgencyFixture) -> object:
    return close_post(act, post_id=commune[Role.CASE_OFFICER].post.pk, valid_to=TODAY)


def _close_agency(act: Act, commune: AgencyFixture) -> object:
    return close_agency(act, agency_id=commune.agency.pk, valid_to=TODAY)


DOINGS = [_open_unit, _hire, _grant, _revoke, _leave, _close_post, _close_agency]


@pytest.mark.parametrize("do", DOINGS)
def test_an_administrator_changes_the_own_agency_and_those_below_and_no_other(do: Doing) -> None:
    province = make_province()
    commune = make_commune(parent=province.agency)
    neighbour = make_commune("Xã Đồng Nai", parent=province.agency)
    with pytest.raises(NotAllowed):
        do(act_of(neighbour[Role.ADMINISTRATOR]), commune)
    above = act_of(province[Role.ADMINISTRATOR])
    do(above, commune)
    entry = JournalEntry.objects.get(pk=above.id)
    assert (entry.actor_id, entry.post_id, entry.recorded_at) == (above.actor, above.post, above.recorded_at)


@pytest.mark.parametrize("do", DOINGS)
@pytest.mark.parametrize("role", [Role.AGENCY_LEADER, Role.HEAD_OF_UNIT, Role.CASE_OFFICER])
def test_nobody_else_changes_an_organisation_however_high(do: Doing, role: Role) -> None:
    commune = make_commune()
    before = JournalEntry.objects.count()
    with pytest.raises(NotAllowed):
        do(act_of(commune[role]), commune)
    assert JournalEntry.objects.count() == before


def test_an_account_without_a_post_may_nothing() -> None:
    commune = make_commune()
    stranger = Act(
        id=system_act().id,
        actor=make_user().pk,
        post=commune[Role.ADMINISTRATOR].post.pk,
        happened_at=system_act().happened_at,
        recorded_at=system_act().recorded_at,
    )
    with pytest.raises(NotAllowed):
        _hire(stranger, commune)


def test_an_administrator_does_not_widen_the_own_grants() -> None:
    commune = make_commune()
    administrator = commune[Role.ADMINISTRATOR]
    with pytest.raises(NotAllowed) as refused:
        grant(
            act_of(administrator),
            post_id=administrator.post.pk,
            capability=Capability.SEE_IDENTITY,
            scope=Scope.SUBTREE,
            valid_from=TODAY,
        )
    assert refused.value.message == "Không tự giao quyền cho vị trí của chính mình."


def test_the_highest_agency_is_founded_by_the_installation_alone() -> None:
    province = make_province()
    with pytest.raises(NotAllowed):
        found_agency(
            act_of(province[Role.ADMINISTRATOR]),
            code="H98",
            name="Tỉnh khác",
            level=Level.PROVINCE,
            parent_id=None,
            valid_from=TODAY,
        )
    assert not Agency.objects.filter(code="H98").exists()
