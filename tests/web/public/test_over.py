"""Whoever follows a dossier reads plainly how it ended."""

import pytest
from django.test import Client

from motcua.apps.dossiers.commands.draft_result import DraftInput, draft_result
from motcua.apps.dossiers.commands.move_to_right_procedure import move_to_right_procedure
from motcua.apps.dossiers.commands.recall_result import recall_result
from motcua.apps.dossiers.commands.stop import StopInput, stop
from motcua.apps.dossiers.commands.void import VoidInput, void
from motcua.apps.dossiers.commands.withdraw import WithdrawalInput, withdraw
from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.queries.secrets import follow_key_of
from motcua.apps.dossiers.states import Outcome
from motcua.apps.orgs.roles import Role
from tests.apps.dossiers.test_putting_right import move, recall
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import act_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


def followed(dossier: Dossier) -> str:
    citizen = Client()
    citizen.get(f"/h/{dossier.code}", {"k": follow_key_of(dossier)})
    return citizen.get(f"/h/{dossier.code}").content.decode()


def test_what_was_withdrawn_stopped_or_voided_says_so(office: Office) -> None:
    receiver, leader = office.commune[Role.RECEIVING_OFFICER], office.commune[Role.AGENCY_LEADER]
    first, second, third = (office.accept() for _one in range(3))
    act = act_of(receiver, at(14))
    withdraw(act, receiver.actor(), [WithdrawalInput(dossier_id=first.id, reason="Đổi ý")])
    stop(act, receiver.actor(), [StopInput(dossier_id=second.id, reason="Đổi ý")])
    void(act_of(leader, at(14)), leader.actor(), [VoidInput(dossier_id=third.id, reason="Nhập hai lần")])
    assert "đã được rút theo yêu cầu" in followed(first)
    assert "đã dừng giải quyết theo đề nghị" in followed(second)
    assert "nhập nhầm và đã hủy" in followed(third)


def test_a_moved_dossier_names_the_one_that_goes_on(office: Office) -> None:
    dossier, receiver = office.accept(), office.commune[Role.RECEIVING_OFFICER]
    answer = move_to_right_procedure(act_of(receiver, at(14)), receiver.actor(), move(office, dossier))
    assert f"được thay bằng hồ sơ {answer['moved_to']['code']}" in followed(dossier)


def test_a_refusal_and_a_recall_are_said_plainly(office: Office) -> None:
    dossier = office.accept()
    who, leader = office.commune[Role.CASE_OFFICER], office.commune[Role.AGENCY_LEADER]
    refusal = DraftInput(
        dossier.id, "Thông báo", "Về việc từ chối", "Không đủ điều kiện.", Outcome.REFUSED, "Điều 14"
    )
    draft_result(act_of(who, at(10)), who.actor(), refusal)
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(10))
    office.approve(dossier, at(11))
    office.issue(dossier, at(11))
    assert "từ chối giải quyết, văn bản số 01/GCN-UBND. Căn cứ: Điều 14" in followed(dossier)
    recall_result(act_of(leader, at(14)), leader.actor(), [recall(dossier)])
    assert "đã có quyết định thu hồi số 02/QĐ-UBND" in followed(dossier)
