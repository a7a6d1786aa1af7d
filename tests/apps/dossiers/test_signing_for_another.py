"""Signing in another's place: the capacity on the paper, and nobody signs what they prepared."""

from dataclasses import replace
from datetime import timedelta

import pytest

from motcua.apps.dossiers.commands.approve_result import ApprovalInput, approve_result
from motcua.apps.dossiers.models import Dossier, Result, Signature, TimelineEntry
from motcua.apps.dossiers.papers.result_paper import signing_copy
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.capacity import Capacity, SignatureBlock
from motcua.apps.orgs.commands.delegate import DelegationInput, delegate
from motcua.apps.orgs.commands.end_delegation import end_delegation
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Conflict, NotAllowed
from motcua.platform.files import read
from tests.factories.dossiers import MONDAY, Office, at, make_office
from tests.factories.orgs import StaffFixture, act_of, make_staff, system_act

pytestmark = pytest.mark.django_db


def _to_sign(office: Office) -> Dossier:
    dossier = office.accept()
    office.draft(dossier, at(9))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(11))
    return dossier


def _deputy(office: Office) -> StaffFixture:
    return make_staff(Role.DEPUTY_LEADER, office.commune.units[UnitKind.LEADERSHIP], name="Lê Thị Hoa")


def _stand_in(
    office: Office, who: StaffFixture, capacity: Capacity = Capacity.FOR_THE_HEAD
) -> DelegationInput:
    wanted = DelegationInput(
        post_id=office.commune[Role.AGENCY_LEADER].post.pk,
        to_post_id=who.post.pk,
        capabilities=[Capability.APPROVE],
        capacity=capacity,
        valid_from=MONDAY,
        valid_to=MONDAY + timedelta(days=5),
        ground="Chủ tịch đi công tác",
        decision_number="12/GUQ-UBND",
        decision_date=MONDAY,
    )
    delegate(system_act(), wanted)
    return wanted


def _approval(office: Office, dossier: Dossier, capacity: str = "KT.") -> ApprovalInput:
    draft = Result.objects.get(dossier=dossier).draft_sha256
    return ApprovalInput(dossier.id, office.open_task(dossier).seq, "approve", draft, capacity=capacity)


def _approve(office: Office, who: StaffFixture, dossier: Dossier, capacity: str = "KT.") -> None:
    approve_result(act_of(who, at(14)), who.actor(at(14)), [_approval(office, dossier, capacity)])


def test_a_deputy_signs_for_the_head_and_the_paper_says_so() -> None:
    office = make_office()
    dossier, deputy = _to_sign(office), _deputy(office)
    _stand_in(office, deputy)
    shown = signing_copy(
        Result.objects.get(dossier=dossier),
        SignatureBlock("KT. Lãnh đạo cơ quan", "Cấp phó của người đứng đầu"),
        "Lê Thị Hoa",
    )

    _approve(office, deputy, dossier)

    result, signature = Result.objects.get(dossier=dossier), Signature.objects.get(dossier=dossier)
    head = office.commune[Role.AGENCY_LEADER].post
    assert read(result.approved_sha256) == shown, "the bytes shown are the bytes approved"
    assert (result.signing_power, result.approver_title, result.approver_name) == (
        "KT. Lãnh đạo cơ quan",
        "Cấp phó của người đứng đầu",
        "Lê Thị Hoa",
    )
    assert (signature.capacity, signature.on_behalf_of, signature.sha256) == (
        "KT.",
        head.pk,
        result.approved_sha256,
    )
    entry = TimelineEntry.objects.get(dossier=dossier, verb="approve_result")
    assert (entry.actor_id, entry.post_id, entry.on_behalf_of) == (deputy.user.pk, deputy.post.pk, head.pk)
    assert entry.payload["capacity"] == "KT."
    assert timeline_of(dossier.id).lines[0].post == "Cấp phó của người đứng đầu, thay Lãnh đạo cơ quan"
    assert broken_timelines() == []
    office.issue(dossier, at(15))


def test_the_acting_head_signs_in_one_line() -> None:
    office = make_office()
    dossier, deputy = _to_sign(office), _deputy(office)
    _stand_in(office, deputy, Capacity.ACTING)
    _approve(office, deputy, dossier, "Q.")
    result = Result.objects.get(dossier=dossier)
    assert (result.signing_power, result.approver_title) == ("", "Q. Lãnh đạo cơ quan")


@pytest.mark.parametrize("role", [Role.CASE_OFFICER, Role.HEAD_OF_UNIT])
def test_nobody_signs_for_another_what_they_prepared_or_reviewed(role: Role) -> None:
    office = make_office()
    dossier, officer = _to_sign(office), office.commune[role]
    _stand_in(office, officer, Capacity.BY_ORDER)
    with pytest.raises(NotAllowed) as refused:
        _approve(office, officer, dossier, "TL.")
    assert refused.value.message == (
        "Bạn đã thụ lý, soạn hoặc soát xét hồ sơ này nên không ký thay được; cần người khác ký."
    )
    assert Signature.objects.count() == 0


def test_what_was_shown_in_one_capacity_is_not_signed_in_another() -> None:
    office = make_office()
    dossier, deputy = _to_sign(office), _deputy(office)
    _stand_in(office, deputy)
    with pytest.raises(Conflict):
        _approve(office, deputy, dossier, "")
    with pytest.raises(Conflict):
        _approve(office, office.commune[Role.AGENCY_LEADER], dossier, "KT.")
    assert Signature.objects.count() == 0


def test_a_delegation_that_ended_signs_nothing() -> None:
    office = make_office()
    dossier, deputy = _to_sign(office), _deputy(office)
    _stand_in(office, deputy)
    given = deputy.post.delegations_received.get()
    end_delegation(system_act(), delegation_id=given.pk, valid_to=MONDAY)
    with pytest.raises(NotAllowed):
        _approve(office, deputy, dossier)


def test_a_step_done_for_a_colleague_is_told_as_such() -> None:
    office = make_office()
    dossier = office.accept()
    colleague = make_staff(Role.CASE_OFFICER, office.commune.units[UnitKind.RECORDS])
    wanted = replace(
        _stand_in(office, _deputy(office)),
        post_id=office.commune[Role.CASE_OFFICER].post.pk,
        to_post_id=colleague.post.pk,
        capabilities=[Capability.HANDLE],
        capacity=None,
    )
    delegate(system_act(), wanted)
    office.commune.staff[Role.CASE_OFFICER] = colleague
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    entry = TimelineEntry.objects.get(dossier=dossier, verb="complete_step")
    assert entry.on_behalf_of == wanted.post_id
