"""Mistakes are put right by new entries: what was written, under which procedure, and what was decided."""

from dataclasses import replace
from datetime import date

import pytest

from motcua.apps.dossiers.commands.acceptance import PaperInput
from motcua.apps.dossiers.commands.correct import CorrectionInput, correct
from motcua.apps.dossiers.commands.kept_input import kept_papers, kept_parts
from motcua.apps.dossiers.commands.move_to_right_procedure import MoveInput, move_to_right_procedure
from motcua.apps.dossiers.commands.recall_result import RecallInput, recall_result
from motcua.apps.dossiers.commands.reopen import ReopeningInput, reopen
from motcua.apps.dossiers.commands.typeset_receipt import typeset_receipt
from motcua.apps.dossiers.commands.withdraw import WithdrawalInput, withdraw
from motcua.apps.dossiers.models import Delta, Dossier, IssuedPaper, Part, Result, Task, TimelineEntry
from motcua.apps.dossiers.queries.last_correction import last_correction
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import Channel, DossierState, PartRole, RecallKind
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import act_of

pytestmark = pytest.mark.django_db

FRIDAY = date(2026, 11, 27)
"""Three working days after the Monday: the Tuesday is a public holiday."""


@pytest.fixture
def office() -> Office:
    return make_office()


def correction(dossier: Dossier, **changes: object) -> CorrectionInput:
    owner = kept_parts(dossier.id)[PartRole.OWNER]
    return replace(
        CorrectionInput(
            dossier_id=dossier.id,
            reason="Gõ nhầm",
            parts={PartRole.OWNER: replace(owner, phone="0100000999", identity="099301000494")},
            papers=[PaperInput(name="Giấy đề nghị đăng ký hộ kinh doanh", originals=1, copies=2)],
            summary=dossier.summary,
            channel_out=Channel.POST,
        ),
        **changes,
    )


def test_a_correction_keeps_old_and_new_value_and_replaces_the_receipt(office: Office) -> None:
    dossier = office.accept()
    first = typeset_receipt(dossier.id)
    receiver = office.commune[Role.RECEIVING_OFFICER]
    act = act_of(receiver, at(15))
    answers = [correct(act, receiver.actor(), correction(dossier)) for _press in range(2)]
    assert (answers[0], answers[0]["fields"]) == (answers[1], 4)
    dossier.refresh_from_db()
    assert (dossier.channel_out, Part.objects.get(dossier=dossier).phone) == ("post", "0100000999")
    newest = timeline_of(dossier.id).lines[0]
    assert newest.what == "Đính chính thông tin: 4 chỗ"
    assert newest.details == (
        "Giấy tờ 1: Giấy đề nghị đăng ký hộ kinh doanh (1 bản chính, 0 bản sao) → "
        "Giấy đề nghị đăng ký hộ kinh doanh (1 bản chính, 2 bản sao)",
        "Nhận kết quả: Tại quầy → Bưu chính",
    )
    assert set(newest.personal_details) == {
        "Chủ hồ sơ, số định danh: 099 3•• ••• 482 → 099 3•• ••• 494",
        "Chủ hồ sơ, số điện thoại: 0100000482 → 0100000999",
    }
    correction_made = last_correction(dossier.id)
    assert correction_made is not None
    assert correction_made.at == at(15)
    second = typeset_receipt(dossier.id)
    assert (second.id != first.id, second.sha256 != first.sha256) == (True, True)
    assert typeset_receipt(dossier.id).id == second.id
    assert IssuedPaper.objects.filter(dossier=dossier, form="receipt_slip").count() == 2
    assert broken_timelines() == []


def test_a_correction_that_changes_nothing_or_names_nobody_is_refused(office: Office) -> None:
    dossier = office.accept()
    receiver = office.commune[Role.RECEIVING_OFFICER]
    same = correction(
        dossier, parts=kept_parts(dossier.id), papers=kept_papers(dossier.id), channel_out=Channel.COUNTER
    )
    with pytest.raises(ActRefused, match="Chưa có gì khác"):
        correct(act_of(receiver), receiver.actor(), same)
    nameless = {PartRole.OWNER: replace(same.parts[PartRole.OWNER], name=" ", identity="123")}
    with pytest.raises(InvalidInput) as refused:
        correct(act_of(receiver), receiver.actor(), replace(same, parts=nameless, reason="", summary=""))
    assert set(refused.value.fields) == {"owner_name", "owner_identity", "reason", "summary"}
    other = office.commune[Role.CASE_OFFICER]
    with pytest.raises(NotAllowed):
        correct(act_of(other), other.actor(), correction(dossier))


def recall(dossier: Dossier, kind: RecallKind = RecallKind.REVOKED) -> RecallInput:
    return RecallInput(
        dossier_id=dossier.id,
        kind=kind,
        legal_ground="Điều 18 Nghị định 30/2020/NĐ-CP",
        reason="Cấp sai đối tượng",
        symbol="QĐ-UBND",
    )


def test_a_result_is_taken_back_by_a_numbered_decision_and_stays_on_record(office: Office) -> None:
    dossier = office.accept()
    office.resolve(dossier, at(14))
    leader = office.commune[Role.AGENCY_LEADER]
    act = act_of(leader, at(16))
    answers = [recall_result(act, leader.actor(), [recall(dossier)]) for _press in range(2)]
    assert answers[0] == answers[1]
    assert answers[0][0]["number"] == "02/QĐ-UBND"
    result = Result.objects.get(dossier=dossier)
    assert (result.recall_kind, result.recall_number, result.recalled_at) == ("revoked", "02/QĐ-UBND", at(16))
    assert set(IssuedPaper.objects.filter(dossier=dossier).values_list("form", "number")) == {
        ("result", "01/GCN-UBND"),
        ("recall_decision", "02/QĐ-UBND"),
    }
    newest = timeline_of(dossier.id).lines[0]
    assert newest.what == "Thu hồi kết quả số 01/GCN-UBND theo quyết định số 02/QĐ-UBND"
    assert newest.details == ("Căn cứ: Điều 18 Nghị định 30/2020/NĐ-CP",)
    with pytest.raises(ActRefused, match="02/QĐ-UBND"):
        recall_result(act_of(leader, at(16)), leader.actor(), [recall(dossier)])


def test_who_does_not_sign_does_not_recall_and_one_bad_of_two_leaves_both(office: Office) -> None:
    resolved, running = office.accept(), office.accept(owner="Lò Văn Đa", identity="")
    office.resolve(resolved, at(14))
    clerk, leader = office.commune[Role.RECORDS_CLERK], office.commune[Role.AGENCY_LEADER]
    with pytest.raises(NotAllowed):
        recall_result(act_of(clerk), clerk.actor(), [recall(resolved)])
    with pytest.raises(ActRefused):
        recall_result(act_of(leader), leader.actor(), [recall(resolved), recall(running)])
    assert Result.objects.filter(recalled_at__isnull=False).count() == 0


def reopening(dossier: Dossier) -> ReopeningInput:
    return ReopeningInput(
        dossier_id=dossier.id, legal_ground="Quyết định 02/QĐ-UBND", reason="Xem xét lại từ đầu"
    )


def test_a_dossier_is_reopened_with_a_fresh_limit_and_a_second_result(office: Office) -> None:
    dossier = office.accept()
    office.resolve(dossier, at(14))
    leader = office.commune[Role.AGENCY_LEADER]
    with pytest.raises(ActRefused, match="đang có hiệu lực"):
        reopen(act_of(leader, at(15)), leader.actor(), [reopening(dossier)])
    recall_result(act_of(leader, at(16)), leader.actor(), [recall(dossier)])
    before = set(Task.objects.filter(dossier=dossier).values_list("seq", flat=True))
    act = act_of(leader, at(16, 30))
    answers = [reopen(act, leader.actor(), [reopening(dossier)]) for _press in range(2)]
    assert answers[0] == answers[1]
    dossier.refresh_from_db()
    assert (dossier.state, dossier.resolved_at, dossier.outcome) == (DossierState.IN_PROCESS, None, "")
    assert (dossier.due_at, dossier.promised_at) == (at(16, 30, FRIDAY), at(9, 41, FRIDAY))
    assert office.open_task(dossier).seq not in before
    counted = Delta.objects.filter(dossier=dossier).values_list("measure", "amount")
    totals: dict[str, int] = {}
    for measure, amount in counted:
        totals[measure] = totals.get(measure, 0) + amount
    assert totals == {"received_counter": 1, "resolved_early": 0}
    later = act.happened_at.replace(hour=16, minute=40)
    office.draft(dossier, later)
    assert Result.objects.filter(dossier=dossier).count() == 2
    assert broken_timelines() == []


def test_what_was_withdrawn_can_be_reopened_by_a_leader_alone(office: Office) -> None:
    dossier = office.accept()
    running = office.accept(owner="Lò Văn Đa", identity="")
    receiver, leader = office.commune[Role.RECEIVING_OFFICER], office.commune[Role.AGENCY_LEADER]
    withdraw(
        act_of(receiver, at(11)), receiver.actor(), [WithdrawalInput(dossier_id=dossier.id, reason="Nhầm")]
    )
    with pytest.raises(NotAllowed):
        reopen(act_of(receiver, at(14)), receiver.actor(), [reopening(dossier)])
    with pytest.raises(Conflict):
        reopen(act_of(leader, at(14)), leader.actor(), [reopening(dossier), reopening(running)])
    reopen(act_of(leader, at(14)), leader.actor(), [reopening(dossier)])
    dossier.refresh_from_db()
    assert (dossier.state, dossier.ended_at) == (DossierState.IN_PROCESS, None)
    with pytest.raises(InvalidInput):
        reopen(act_of(leader), leader.actor(), [replace(reopening(dossier), legal_ground="", reason="")])


def move(office: Office, dossier: Dossier, **changes: object) -> MoveInput:
    return replace(
        MoveInput(
            dossier_id=dossier.id,
            procedure_version_id=office.version.id,
            agency_id=office.commune.agency.id,
            summary="Đăng ký đúng thủ tục",
            time_limit="5d",
            reason="Chọn nhầm thủ tục",
        ),
        **changes,
    )


def test_a_wrongly_received_dossier_goes_on_as_another_from_its_first_moment(office: Office) -> None:
    dossier = office.accept()
    receiver = office.commune[Role.RECEIVING_OFFICER]
    act = act_of(receiver, at(9, day=at(9).date().replace(day=25)))
    answers = [move_to_right_procedure(act, receiver.actor(), move(office, dossier)) for _press in range(2)]
    assert answers[0] == answers[1]
    new = Dossier.objects.exclude(id=dossier.id).get()
    dossier.refresh_from_db()
    assert (dossier.state, new.state) == (DossierState.VOIDED, DossierState.IN_PROCESS)
    assert (new.received_at, new.time_limit, new.code[:-4]) == (dossier.received_at, "5d", dossier.code[:-4])
    assert Part.objects.get(dossier=new).name == "Trương Thị Thanh Hằng"
    assert timeline_of(new.id).lines[-1].details == (f"Thay cho hồ sơ {dossier.code}",)
    assert timeline_of(dossier.id).lines[0].what.endswith(f"hồ sơ mới {new.code}")
    assert broken_timelines() == []


def test_moving_is_refused_as_a_whole(office: Office) -> None:
    dossier = office.accept()
    other, receiver = office.commune[Role.CASE_OFFICER], office.commune[Role.RECEIVING_OFFICER]
    with pytest.raises(NotAllowed):
        move_to_right_procedure(act_of(other), other.actor(), move(office, dossier))
    with pytest.raises(InvalidInput):
        move_to_right_procedure(act_of(receiver), receiver.actor(), move(office, dossier, reason=""))
    with pytest.raises(InvalidInput):
        move_to_right_procedure(act_of(receiver), receiver.actor(), move(office, dossier, time_limit="x"))
    assert (Dossier.objects.count(), TimelineEntry.objects.count()) == (1, 1)
