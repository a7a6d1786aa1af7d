"""A dossier ends without a result: withdrawn, stopped, or voided because it was entered by mistake."""

from collections.abc import Callable
from typing import Any

import pytest

from motcua.apps.dossiers.commands.stop import StopInput, stop
from motcua.apps.dossiers.commands.void import VoidInput, void
from motcua.apps.dossiers.commands.withdraw import WithdrawalInput, withdraw
from motcua.apps.dossiers.models import Delta, Dossier, DossierCode, IssuedPaper, Task, TimelineEntry, Token
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import DossierState
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Act, ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.outbox.models import Event
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import act_of

pytestmark = pytest.mark.django_db

type EndAct = Callable[[Act, Office, Dossier], dict[str, Any]]


@pytest.fixture
def office() -> Office:
    return make_office()


def _withdraw(act: Act, office: Office, *dossiers: Dossier, role: Role = Role.RECEIVING_OFFICER) -> Any:
    wanted = [
        WithdrawalInput(
            dossier_id=each.id, reason="Đổi ý", taken_by="Trương Thị Thanh Hằng", papers_back=(1,)
        )
        for each in dossiers
    ]
    return withdraw(act, office.commune[role].actor(), wanted)


def _stop(act: Act, office: Office, *dossiers: Dossier, role: Role = Role.RECEIVING_OFFICER) -> Any:
    wanted = [StopInput(dossier_id=each.id, reason="Không còn nhu cầu") for each in dossiers]
    return stop(act, office.commune[role].actor(), wanted)


def _void(act: Act, office: Office, *dossiers: Dossier, role: Role = Role.AGENCY_LEADER) -> Any:
    wanted = [VoidInput(dossier_id=each.id, reason="Nhập hai lần") for each in dossiers]
    return void(act, office.commune[role].actor(), wanted)


WAYS = [
    (_withdraw, Role.RECEIVING_OFFICER, DossierState.WITHDRAWN, "withdraw", "withdrawn"),
    (_stop, Role.RECEIVING_OFFICER, DossierState.STOPPED, "stop", "withdrawn"),
    (_void, Role.AGENCY_LEADER, DossierState.VOIDED, "void", "voided"),
]


@pytest.mark.parametrize(("do", "role", "state", "verb", "measure"), WAYS)
def test_it_ends_with_its_process_and_counts_as_ended(
    office: Office, do: Any, role: Role, state: DossierState, verb: str, measure: str
) -> None:
    dossier = office.accept()
    do(act_of(office.commune[role], at(14)), office, dossier)
    dossier.refresh_from_db()
    assert (dossier.state, dossier.ended_at, dossier.resolved_at) == (state, at(14), None)
    assert Token.objects.filter(dossier=dossier).count() == 0
    assert list(Task.objects.filter(dossier=dossier).values_list("state", flat=True)) == ["cancelled"]
    counted = Delta.objects.filter(dossier=dossier, seq=dossier.last_seq).values_list("measure", "amount")
    assert list(counted) == [(measure, 1)]
    newest = TimelineEntry.objects.filter(dossier=dossier).latest("seq")
    assert (newest.verb, newest.happened_at) == (verb, at(14))
    assert Event.objects.filter(name="dossiers.ended").count() == 1
    assert DossierCode.objects.filter(code=dossier.code).exists()
    assert broken_timelines() == []


@pytest.mark.parametrize(("do", "role", "state", "verb", "measure"), WAYS)
def test_the_same_act_twice_ends_it_once_with_the_same_answer(
    office: Office, do: Any, role: Role, state: DossierState, verb: str, measure: str
) -> None:
    dossier = office.accept()
    act = act_of(office.commune[role], at(14))
    answers = [do(act, office, dossier) for _press in range(2)]
    assert answers[0] == answers[1]
    assert TimelineEntry.objects.filter(dossier=dossier, verb=verb).count() == 1


@pytest.mark.parametrize(("do", "role", "state", "verb", "measure"), WAYS)
def test_nobody_without_the_right_ends_it(
    office: Office, do: Any, role: Role, state: DossierState, verb: str, measure: str
) -> None:
    dossier = office.accept()
    with pytest.raises(NotAllowed):
        do(act_of(office.commune[Role.CASE_OFFICER], at(14)), office, dossier, role=Role.CASE_OFFICER)


@pytest.mark.parametrize(("do", "role", "state", "verb", "measure"), WAYS)
def test_after_a_signature_it_does_not_end_and_a_list_with_it_not_at_all(
    office: Office, do: Any, role: Role, state: DossierState, verb: str, measure: str
) -> None:
    early, signed = office.accept(), office.accept(owner="Lò Văn Đa", identity="")
    office.draft(signed, at(10))
    office.complete(signed, Role.CASE_OFFICER, "submit", at(10))
    office.complete(signed, Role.HEAD_OF_UNIT, "agree", at(10))
    office.approve(signed, at(11))
    with pytest.raises(ActRefused):
        do(act_of(office.commune[role], at(14)), office, early, signed)
    assert not TimelineEntry.objects.filter(verb=verb).exists()
    assert Dossier.objects.get(id=early.id).state == DossierState.IN_PROCESS


@pytest.mark.parametrize(("do", "role", "state", "verb", "measure"), WAYS)
def test_what_has_a_result_is_refused_by_its_state(
    office: Office, do: Any, role: Role, state: DossierState, verb: str, measure: str
) -> None:
    dossier = office.accept()
    do(act_of(office.commune[role], at(14)), office, dossier)
    with pytest.raises(Conflict) as refused:
        do(act_of(office.commune[role], at(15)), office, dossier)
    assert str(state.label) in refused.value.message


def test_the_timeline_lists_what_was_given_back_and_to_whom(office: Office) -> None:
    dossier = office.accept()
    _withdraw(act_of(office.commune[Role.RECEIVING_OFFICER], at(14)), office, dossier)
    newest = timeline_of(dossier.id).lines[0]
    assert (newest.what, newest.remark) == ("Rút hồ sơ", "Đổi ý")
    assert newest.details == ("Trả lại: Giấy đề nghị đăng ký hộ kinh doanh (1 bản chính, 0 bản sao)",)
    assert newest.personal_details == ("Người nhận lại: Trương Thị Thanh Hằng",)


def test_papers_are_given_back_to_somebody(office: Office) -> None:
    wanted = WithdrawalInput(dossier_id=office.accept().id, reason=" ", papers_back=(1,))
    receiver = office.commune[Role.RECEIVING_OFFICER]
    with pytest.raises(InvalidInput) as refused:
        withdraw(act_of(receiver), receiver.actor(), [wanted])
    assert set(refused.value.fields) == {"reason", "taken_by"}


def test_the_notice_of_a_stop_is_numbered_without_gaps(office: Office) -> None:
    dossiers = [office.accept(), office.accept(owner="Lò Văn Đa", identity="")]
    act = act_of(office.commune[Role.RECEIVING_OFFICER], at(14))
    answers = _stop(act, office, *dossiers)
    assert sorted(answer["number"] for answer in answers) == ["01/TB-TTPVHCC", "02/TB-TTPVHCC"]
    assert IssuedPaper.objects.filter(form="stop_notice", sha256="").count() == 2
    assert timeline_of(dossiers[0].id).lines[0].what.startswith("Dừng giải quyết số 0")
