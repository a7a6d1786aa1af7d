"""Standing in for a post: what it gives, for how long, and what is refused."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.capacity import Capacity
from motcua.apps.orgs.commands.close_post import close_post
from motcua.apps.orgs.commands.delegate import DelegationInput, delegate
from motcua.apps.orgs.commands.end_delegation import end_delegation
from motcua.apps.orgs.commands.record_absence import record_absence
from motcua.apps.orgs.models import AbsenceReason, Delegation, JournalEntry, UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import InvalidInput, NotAllowed
from tests.factories.orgs import (
    AgencyFixture,
    StaffFixture,
    act_of,
    give_post,
    make_commune,
    make_province,
    make_staff,
    system_act,
)

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def _deputy(commune: AgencyFixture) -> StaffFixture:
    return make_staff(Role.DEPUTY_LEADER, commune.units[UnitKind.LEADERSHIP])


def _for_the_head(commune: AgencyFixture, deputy: StaffFixture) -> DelegationInput:
    return DelegationInput(
        post_id=commune[Role.AGENCY_LEADER].post.pk,
        to_post_id=deputy.post.pk,
        capabilities=[Capability.APPROVE],
        capacity=Capacity.FOR_THE_HEAD,
        valid_from=TODAY,
        valid_to=TODAY + timedelta(days=5),
        ground="Chủ tịch đi công tác",
        decision_number="12/GUQ-UBND",
        decision_date=TODAY,
    )


def test_a_deputy_signs_for_the_head_in_these_days_and_in_this_alone() -> None:
    commune = make_commune()
    deputy, head = _deputy(commune), commune[Role.AGENCY_LEADER].post
    assert not deputy.actor(NOON).may(Capability.APPROVE)

    delegate(act_of(commune[Role.ADMINISTRATOR]), _for_the_head(commune, deputy))

    with CaptureQueriesContext(connection) as queries:
        actor = deputy.actor(NOON)
    here = commune.agency.pk
    assert len(queries) == 3, "a deputy sees figures of the subtree; the delegation costs nothing more"
    assert actor.capacity_for(Capability.APPROVE, here) is Capacity.FOR_THE_HEAD
    assert actor.on_behalf_of(Capability.APPROVE, here) == head.pk
    assert actor.stands_in_for[0].grants == {
        (Capability.APPROVE, Scope.AGENCY),
        (Capability.SEE, Scope.AGENCY),
    }
    assert (actor.capacity_for(Capability.ASSIGN, here), actor.on_behalf_of(Capability.ASSIGN, here)) == (
        None,
        None,
    )
    elsewhere = make_commune("Xã Đồng Nai").agency.pk
    assert actor.on_behalf_of(Capability.APPROVE, elsewhere) is None
    for day, holds in ((NOON - timedelta(days=1), False), (NOON + timedelta(days=4), True)):
        assert deputy.actor(day).may(Capability.APPROVE) is holds
    assert not deputy.actor(NOON + timedelta(days=5)).may(Capability.APPROVE)


def test_a_colleague_does_a_cashiers_work_and_signs_nothing() -> None:
    commune = make_commune()
    colleague = make_staff(Role.CASE_OFFICER, commune.units[UnitKind.RECORDS])
    plain = replace(
        _for_the_head(commune, colleague),
        post_id=commune[Role.CASE_OFFICER].post.pk,
        capabilities=[Capability.HANDLE],
        capacity=None,
        ground="Nghỉ phép",
    )
    delegate(system_act(), plain)
    unit = commune.units[UnitKind.SPECIALIST].pk
    actor = colleague.actor(NOON)
    assert actor.units(Capability.HANDLE) == {colleague.post.unit_id, unit}
    assert actor.units(Capability.TRANSFER_PAPERS) == {colleague.post.unit_id}
    assert actor.own_units == {colleague.post.unit_id}


def test_the_holder_hands_on_the_own_power_and_nobody_hands_on_what_was_delegated() -> None:
    commune = make_commune()
    deputy, second = _deputy(commune), _deputy(commune)
    wanted = _for_the_head(commune, deputy)
    delegate(act_of(commune[Role.AGENCY_LEADER], NOON), wanted)
    onward = replace(wanted, post_id=deputy.post.pk, to_post_id=second.post.pk)
    with pytest.raises(InvalidInput) as refused:
        delegate(act_of(deputy, NOON), onward)
    assert refused.value.fields == {
        "capabilities": "Vị trí “Cấp phó của người đứng đầu” không giao được: Phê duyệt, ký."
    }


def test_nobody_delegates_to_the_own_post_nor_for_another_without_managing() -> None:
    commune = make_commune()
    deputy = _deputy(commune)
    for who in (deputy, commune[Role.HEAD_OF_UNIT]):
        with pytest.raises(NotAllowed):
            delegate(act_of(who, NOON), _for_the_head(commune, deputy))
    administrator = commune[Role.ADMINISTRATOR]
    with pytest.raises(NotAllowed) as refused:
        delegate(act_of(administrator, NOON), _for_the_head(commune, administrator))
    assert refused.value.message == "Không tự giao việc của người khác cho vị trí của chính mình."


def test_the_same_press_twice_delegates_once_and_it_can_end_early() -> None:
    commune = make_commune()
    deputy = _deputy(commune)
    act = act_of(commune[Role.ADMINISTRATOR], NOON)
    first, second = (delegate(act, _for_the_head(commune, deputy)) for _ in range(2))
    assert (first.pk, Delegation.objects.count()) == (second.pk, 1)
    end_delegation(act_of(commune[Role.AGENCY_LEADER], NOON), delegation_id=first.pk, valid_to=TODAY)
    assert not deputy.actor(NOON).may(Capability.APPROVE)
    verbs = JournalEntry.objects.filter(pk__in=[act.id]).values_list("verb", flat=True)
    assert list(verbs) == ["delegate"]


def test_a_delegation_ends_with_either_post() -> None:
    commune = make_commune()
    deputy = _deputy(commune)
    given = delegate(system_act(), _for_the_head(commune, deputy))
    close_post(system_act(), post_id=commune[Role.AGENCY_LEADER].post.pk, valid_to=TODAY + timedelta(days=2))
    given.refresh_from_db()
    assert given.valid_to == TODAY + timedelta(days=2)


WRONG = {
    "nothing is delegated": ({"capabilities": []}, {"capabilities", "capacity"}),
    "no reason": ({"ground": " "}, {"ground"}),
    "it ends before it begins": ({"valid_to": TODAY}, {"valid_to"}),
    "signing without a capacity": ({"capacity": None}, {"capacity"}),
    "a capacity without signing": ({"capabilities": [Capability.ASSIGN]}, {"capacity"}),
    "by authority and not in writing": (
        {
            "capacity": Capacity.BY_AUTHORITY,
            "decision_number": "",
            "decision_date": None,
            "valid_to": None,
        },
        {"decision_number", "decision_date", "valid_to"},
    ),
    "what the post itself may not": (
        {"capabilities": [Capability.APPROVE, Capability.ISSUE]},
        {"capabilities"},
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_makes_no_sense_is_refused_at_its_field(what: str) -> None:
    commune = make_commune()
    changed, fields = WRONG[what]
    with pytest.raises(InvalidInput) as refused:
        delegate(system_act(), replace(_for_the_head(commune, _deputy(commune)), **changed))
    assert set(refused.value.fields) == fields
    assert Delegation.objects.count() == 0


def test_nobody_stands_in_for_themselves() -> None:
    commune = make_commune()
    head = commune[Role.AGENCY_LEADER]
    second_post = give_post(head.staff, Role.DEPUTY_LEADER, commune.units[UnitKind.LEADERSHIP])
    for to_post in (head.post, second_post):
        with pytest.raises(InvalidInput) as refused:
            delegate(system_act(), replace(_for_the_head(commune, head), to_post_id=to_post.pk))
        assert refused.value.fields == {"to_post": "Không tự giao cho chính mình."}


def test_two_delegations_between_the_same_posts_do_not_overlap() -> None:
    commune = make_commune()
    deputy = _deputy(commune)
    wanted = _for_the_head(commune, deputy)
    delegate(system_act(), wanted)
    back = replace(
        wanted,
        post_id=deputy.post.pk,
        to_post_id=wanted.post_id,
        capabilities=[Capability.ASSIGN],
        capacity=None,
    )
    for other in (wanted, back):
        with pytest.raises(InvalidInput) as refused:
            delegate(system_act(), other)
        assert set(refused.value.fields) == {"to_post"}
    later = replace(wanted, valid_from=wanted.valid_to, valid_to=None)
    assert delegate(system_act(), later).valid_from == wanted.valid_to


def test_there_is_one_acting_head_at_a_time() -> None:
    commune = make_commune()
    acting = replace(_for_the_head(commune, _deputy(commune)), capacity=Capacity.ACTING)
    delegate(system_act(), acting)
    with pytest.raises(InvalidInput) as refused:
        delegate(system_act(), replace(acting, to_post_id=_deputy(commune).post.pk))
    assert refused.value.fields == {"capacity": "Đã có người được giao quyền trong những ngày ấy."}


def test_only_by_authority_does_another_agency_sign_and_only_one_below() -> None:
    province = make_province()
    commune = make_commune(parent=province.agency)
    wanted = replace(
        _for_the_head(province, commune[Role.AGENCY_LEADER]), post_id=province[Role.AGENCY_LEADER].post.pk
    )
    with pytest.raises(InvalidInput):
        delegate(system_act(), wanted)
    delegate(system_act(), replace(wanted, capacity=Capacity.BY_AUTHORITY))
    actor = commune[Role.AGENCY_LEADER].actor(NOON)
    assert actor.agencies(Capability.APPROVE) == {commune.agency.pk, province.agency.pk}
    assert actor.capacity_for(Capability.APPROVE, commune.agency.pk) is None
    assert actor.capacity_for(Capability.APPROVE, province.agency.pk) is Capacity.BY_AUTHORITY


def test_whoever_is_away_does_not_stand_in() -> None:
    commune = make_commune()
    deputy = _deputy(commune)
    record_absence(
        system_act(),
        staff_id=deputy.staff.pk,
        valid_from=TODAY,
        valid_to=None,
        reason=AbsenceReason.SICK,
    )
    with pytest.raises(InvalidInput) as refused:
        delegate(system_act(), _for_the_head(commune, deputy))
    assert refused.value.fields == {"to_post": f"{deputy.staff.name} đang vắng từ 23/11/2026."}


def test_the_database_refuses_a_signature_without_a_capacity() -> None:
    commune = make_commune()
    given = delegate(system_act(), _for_the_head(commune, _deputy(commune)))
    with pytest.raises(IntegrityError), transaction.atomic():
        Delegation.objects.filter(pk=given.pk).update(capacity="")
