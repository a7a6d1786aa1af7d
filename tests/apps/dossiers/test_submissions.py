"""What is sent online or by post waits for an answer: accepted, asked to complete, or not accepted."""

from dataclasses import replace
from datetime import date

import pytest

from motcua.apps.books.models import Book
from motcua.apps.dossiers.commands.accept_submission import SubmissionToAccept, accept_submission
from motcua.apps.dossiers.commands.acceptance import PaperInput, PartInput
from motcua.apps.dossiers.commands.ask_submitter import AskInput, ask_submitter
from motcua.apps.dossiers.commands.not_accept import NotAcceptedInput, not_accept
from motcua.apps.dossiers.commands.submit import Submission, submit
from motcua.apps.dossiers.models import Delta, Dossier, IssuedPaper, Task, TimelineEntry
from motcua.apps.dossiers.queries.answer_clock import answer_due, answer_limit
from motcua.apps.dossiers.queries.follow_match import follow_match
from motcua.apps.dossiers.queries.secrets import follow_key_of
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.queries.submissions import submission_card, waiting_submissions
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import Channel, DossierState, NotAcceptedFor, PartRole
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed, NotFound
from motcua.platform.db.ids import new_id
from motcua.platform.outbox.models import Event
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import act_of, system_act

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


def submission(office: Office, **changes: object) -> Submission:
    return replace(
        Submission(
            dossier_id=new_id(at(8)),
            procedure_version_id=office.version.id,
            agency_id=office.commune.agency.id,
            desk_id=office.commune.desk.id,
            channel_in=Channel.ONLINE,
            channel_out=Channel.COUNTER,
            summary=office.version.name,
            parts={PartRole.OWNER: PartInput(name="Lò Văn H'Đa", phone="0100000482")},
            papers=[PaperInput(name="Giấy đề nghị", originals=1)],
        ),
        **changes,
    )


def submitted(office: Office, **changes: object) -> Dossier:
    wanted = submission(office, **changes)
    submit(system_act(at(8)), None, [wanted])
    return Dossier.objects.get(id=wanted.dossier_id)


def test_what_is_submitted_waits_without_number_promise_or_figure(office: Office) -> None:
    wanted = submission(office)
    act = system_act(at(8))
    answers = [submit(act, None, [wanted]) for _press in range(2)]
    assert answers[0] == answers[1]
    dossier = Dossier.objects.get()
    assert (dossier.state, dossier.code, dossier.received_at) == (DossierState.SUBMITTED, "", None)
    assert (Delta.objects.count(), Book.objects.count(), Task.objects.count()) == (0, 0, 0)
    assert list(Event.objects.values_list("name", flat=True)) == ["dossiers.submitted"]
    receiver = office.commune[Role.RECEIVING_OFFICER].actor()
    assert not dossiers_seen_by(receiver).exists()
    assert [row.submission_code for row in waiting_submissions(receiver, 0, 10)] == [dossier.submission_code]
    assert waiting_submissions(office.commune[Role.CASE_OFFICER].actor(), 0, 10) == ()
    assert follow_match(dossier.submission_code, follow_key_of(dossier)) is not None
    assert broken_timelines() == []


def test_an_envelope_has_its_postmark_and_its_arrival(office: Office) -> None:
    receiver = office.commune[Role.RECEIVING_OFFICER]
    post = submission(office, channel_in=Channel.POST)
    with pytest.raises(InvalidInput) as refused:
        submit(act_of(receiver, at(9)), receiver.actor(), [post])
    assert set(refused.value.fields) == {"posted_on"}
    later = replace(post, posted_on=date(2026, 11, 24), submitted_at=at(8))
    with pytest.raises(InvalidInput):
        submit(act_of(receiver, at(9)), receiver.actor(), [later])
    submit(act_of(receiver, at(9)), receiver.actor(), [replace(later, posted_on=date(2026, 11, 20))])
    kept = Dossier.objects.get()
    assert (kept.posted_on, kept.submitted_at, kept.received_at) == (date(2026, 11, 20), at(8), None)
    with pytest.raises(InvalidInput):
        submit(act_of(receiver, at(9)), receiver.actor(), [replace(post, channel_in=Channel.COUNTER)])
    other = office.commune[Role.CASE_OFFICER]
    with pytest.raises(NotAllowed):
        submit(act_of(other, at(9)), other.actor(), [submission(office)])


def test_a_submission_that_is_accepted_is_a_dossier_like_any_other(office: Office) -> None:
    dossier = submitted(office)
    receiver = office.commune[Role.RECEIVING_OFFICER]
    wanted = SubmissionToAccept(dossier_id=dossier.id, time_limit="3d")
    act = act_of(receiver, at(10))
    answers = [accept_submission(act, receiver.actor(), [wanted]) for _press in range(2)]
    assert answers[0] == answers[1]
    key = follow_key_of(dossier)
    dossier.refresh_from_db()
    assert (dossier.state, dossier.code) == (DossierState.IN_PROCESS, answers[0][0]["code"])
    assert (dossier.submitted_at, dossier.received_at) == (at(8), at(10))
    assert list(Delta.objects.values_list("measure", "amount")) == [("received_online", 1)]
    for code in (dossier.code, dossier.submission_code):
        assert follow_match(code, key) is not None
    assert [line.what for line in timeline_of(dossier.id).lines] == ["Tiếp nhận hồ sơ", "Nộp hồ sơ"]
    office.resolve(dossier, at(14))
    assert Dossier.objects.get().state == DossierState.RESOLVED
    assert broken_timelines() == []


def test_codes_go_on_between_counter_and_submissions(office: Office) -> None:
    first = office.accept()
    dossiers = [submitted(office), submitted(office)]
    receiver = office.commune[Role.RECEIVING_OFFICER]
    wanted = [SubmissionToAccept(dossier_id=each.id, time_limit="3d") for each in dossiers]
    answers = accept_submission(act_of(receiver, at(10)), receiver.actor(), wanted)
    assert sorted([first.code, *(answer["code"] for answer in answers)]) == [
        f"{first.code[:-1]}{number}" for number in (1, 2, 3)
    ]


def refusal(dossier: Dossier) -> NotAcceptedInput:
    return NotAcceptedInput(
        dossier_id=dossier.id,
        reasons=[NotAcceptedFor.NOT_COMPETENT],
        explanation="Thuộc thẩm quyền của Sở",
        guidance="Nộp tại Sở Tài chính",
    )


def test_what_is_not_accepted_was_never_received(office: Office) -> None:
    dossier = submitted(office)
    receiver = office.commune[Role.RECEIVING_OFFICER]
    act = act_of(receiver, at(10))
    answers = [not_accept(act, receiver.actor(), [refusal(dossier)]) for _press in range(2)]
    assert answers[0] == answers[1]
    assert answers[0][0]["number"] == "01/PTC-TTPVHCC"
    dossier.refresh_from_db()
    assert (dossier.state, Delta.objects.count()) == (DossierState.NOT_ACCEPTED, 0)
    newest = timeline_of(dossier.id).lines[0]
    assert newest.what == "Từ chối tiếp nhận số 01/PTC-TTPVHCC"
    assert newest.details == ("Lý do: Không thuộc thẩm quyền giải quyết",)
    assert newest.personal_details == ("Hướng dẫn: Nộp tại Sở Tài chính",)
    wanted = SubmissionToAccept(dossier_id=dossier.id, time_limit="3d")
    with pytest.raises(Conflict):
        accept_submission(act_of(receiver, at(11)), receiver.actor(), [wanted])


def test_a_list_with_one_that_is_refused_leaves_all_as_they_were(office: Office) -> None:
    waiting, over = submitted(office), submitted(office)
    receiver = office.commune[Role.RECEIVING_OFFICER]
    not_accept(act_of(receiver, at(10)), receiver.actor(), [refusal(over)])
    with pytest.raises(Conflict):
        not_accept(act_of(receiver, at(11)), receiver.actor(), [refusal(waiting), refusal(over)])
    assert TimelineEntry.objects.filter(verb="not_accept").count() == 1
    assert IssuedPaper.objects.count() == 1
    empty = replace(refusal(waiting), reasons=[], explanation="", guidance="")
    with pytest.raises(InvalidInput) as refused:
        not_accept(act_of(receiver, at(11)), receiver.actor(), [empty])
    assert set(refused.value.fields) == {"reasons", "explanation", "guidance"}
    other = office.commune[Role.CASE_OFFICER]
    with pytest.raises(NotAllowed):
        not_accept(act_of(other, at(11)), other.actor(), [refusal(waiting)])
    with pytest.raises(NotFound):
        not_accept(act_of(receiver, at(11)), receiver.actor(), [refusal(office.accept())])


def test_the_submitter_is_asked_once_for_everything(office: Office) -> None:
    dossier = submitted(office)
    receiver = office.commune[Role.RECEIVING_OFFICER]
    wanted = AskInput(dossier_id=dossier.id, missing="Bản sao căn cước\n\nHợp đồng thuê", reason="Thiếu")
    answer = ask_submitter(act_of(receiver, at(10)), receiver.actor(), wanted)
    assert answer["number"] == "01/PBS-TTPVHCC"
    newest = timeline_of(dossier.id).lines[0]
    assert newest.details == ("Cần bổ sung: Bản sao căn cước", "Cần bổ sung: Hợp đồng thuê")
    with pytest.raises(ActRefused, match="một lần"):
        ask_submitter(act_of(receiver, at(11)), receiver.actor(), wanted)
    with pytest.raises(InvalidInput):
        ask_submitter(act_of(receiver, at(11)), receiver.actor(), replace(wanted, missing=" ", reason=""))
    card = submission_card(receiver.actor(), dossier.id)
    assert card is not None
    assert (card.owner.name, card.dossier.asked_at) == ("Lò Văn H'Đa", at(10))


def test_eight_working_hours_for_the_answer_begin_at_the_opening(office: Office) -> None:
    agency = office.commune.agency.id
    assert answer_limit(date(2026, 11, 23)).source == "ND45-2020 Đ11"
    wednesday = date(2026, 11, 25)
    assert answer_due(at(8), agency) == at(8, 30, wednesday)
    assert answer_due(at(22, 30, date(2026, 11, 22)), agency) == at(8, 0, wednesday)
