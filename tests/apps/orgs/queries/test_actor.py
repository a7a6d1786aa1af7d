"""Who somebody is at work."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.commands.close_agency import close_agency
from motcua.apps.orgs.commands.close_post import close_post
from motcua.apps.orgs.commands.leave_post import leave_post
from motcua.apps.orgs.commands.revoke import revoke
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.queries.actor import HeldPost, NoPost, actor_for, posts_held
from motcua.apps.orgs.roles import ROLES, Role
from tests.factories.orgs import (
    give_post,
    make_agency,
    make_commune,
    make_province,
    make_staff,
    make_user,
    system_act,
)

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def test_an_officer_with_one_post_acts_in_it() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    unit = commune.units[UnitKind.SPECIALIST]
    with CaptureQueriesContext(connection) as queries:
        actor = actor_for(officer.user, at=NOON)
    assert actor == Actor(
        user_id=officer.user.pk,
        staff_id=officer.staff.pk,
        display_name=officer.staff.name,
        post_id=officer.post.pk,
        post_title="Chuyên viên thụ lý",
        unit_id=unit.pk,
        unit_name=unit.name,
        agency_id=commune.agency.pk,
        agency_name="Phường Tân Hòa",
        desk_id=None,
        grants=frozenset(ROLES[Role.CASE_OFFICER]),
        subtree=frozenset(),
    )
    assert len(queries) == 2


def test_a_subtree_grant_costs_one_more_query_and_brings_all_agencies_below() -> None:
    province = make_province()
    commune = make_agency("Xã Đồng Nai", parent=province.agency)
    controller = province[Role.PROCEDURE_CONTROLLER]
    with CaptureQueriesContext(connection) as queries:
        actor = actor_for(controller.user, at=NOON)
    assert actor.subtree == {province.agency.pk, commune.pk}
    assert len(queries) == 3


def test_several_posts_have_to_be_chosen_from() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    second = give_post(officer.staff, Role.RECORDS_CLERK, commune.units[UnitKind.RECORDS])
    choices = (
        HeldPost(officer.post.pk, "Chuyên viên thụ lý", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phường Tân Hòa"),
        HeldPost(second.pk, "Văn thư", "Văn thư", "Phường Tân Hòa"),
    )
    with pytest.raises(NoPost) as undecided:
        actor_for(officer.user, at=NOON)
    assert undecided.value.choices == choices
    assert posts_held(officer.user, NOON) == choices
    assert actor_for(officer.user, second.pk, NOON).grants == frozenset(ROLES[Role.RECORDS_CLERK])


def test_a_post_that_somebody_else_holds_is_not_ones_own() -> None:
    commune = make_commune()
    with pytest.raises(NoPost):
        actor_for(commune[Role.CASE_OFFICER].user, commune[Role.AGENCY_LEADER].post.pk, NOON)


def test_an_account_without_a_post_is_nobody_at_work() -> None:
    with pytest.raises(NoPost) as nobody:
        actor_for(make_user(), at=NOON)
    assert nobody.value.choices == ()


def test_whoever_left_a_post_acts_in_it_no_longer_from_that_day_on() -> None:
    officer = make_commune()[Role.CASE_OFFICER]
    leave_post(system_act(), post_id=officer.post.pk, staff_id=officer.staff.pk, valid_to=TODAY)
    yesterday = datetime(2026, 11, 22, 16, 59, tzinfo=UTC)  # 23:59 in Vietnam
    assert actor_for(officer.user, at=yesterday).post_id == officer.post.pk
    with pytest.raises(NoPost):
        actor_for(officer.user, at=datetime(2026, 11, 22, 17, 0, tzinfo=UTC))


def test_a_closed_post_gives_nothing() -> None:
    officer = make_commune()[Role.CASE_OFFICER]
    close_post(system_act(), post_id=officer.post.pk, valid_to=TODAY)
    with pytest.raises(NoPost):
        actor_for(officer.user, officer.post.pk, NOON)


def test_nobody_acts_for_an_agency_that_was_merged_away() -> None:
    commune = make_commune()
    close_agency(system_act(), agency_id=commune.agency.pk, valid_to=TODAY)
    with pytest.raises(NoPost):
        actor_for(commune[Role.AGENCY_LEADER].user, at=NOON)


def test_a_revoked_capability_is_gone_and_the_rest_stays() -> None:
    officer = make_commune()[Role.CASE_OFFICER]
    revoke(system_act(), post_id=officer.post.pk, capability=Capability.HANDLE, valid_to=TODAY)
    left = {granted for granted in ROLES[Role.CASE_OFFICER] if granted[0] != Capability.HANDLE}
    assert actor_for(officer.user, at=NOON).grants == left


def test_an_inspection_ends_by_itself() -> None:
    commune = make_commune()
    unit = commune.units[UnitKind.LEADERSHIP]
    team = make_staff(Role.INSPECTOR, unit, valid_to=TODAY)
    assert team.actor(datetime(2026, 11, 22, 5, tzinfo=UTC)).may(Capability.INSPECT)
    with pytest.raises(NoPost):
        team.actor(NOON)
