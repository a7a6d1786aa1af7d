"""Others are asked for their opinion and answer side by side, while the clock runs on."""

from datetime import date
from typing import Any

import pytest

from motcua.apps.dossiers.commands.answer_consultation import OpinionInput, answer_consultation
from motcua.apps.dossiers.commands.consult import Asked, ConsultationInput, consult
from motcua.apps.dossiers.commands.withdraw_consultation import QuestionToWithdraw, withdraw_consultation
from motcua.apps.dossiers.models import Consultation, Dossier, TimelineEntry
from motcua.apps.dossiers.models.consultation import Opinion
from motcua.apps.dossiers.queries.consultations import opinions_to_give
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by, identity_seen_by
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Act, Conflict, InvalidInput, NotAllowed, NotFound
from motcua.platform.outbox.models import Event
from tests.factories.dossiers import MONDAY, Office, at, keep_hours, make_office
from tests.factories.orgs import AgencyFixture, StaffFixture, act_of, make_department

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> tuple[Office, AgencyFixture, AgencyFixture]:
    office = make_office()
    build, home = make_department("Sở Xây dựng"), make_department("Sở Nội vụ")
    for department in (build, home):
        keep_hours(department)
    return office, build, home


def lead(agency: AgencyFixture) -> Any:
    return agency.units[UnitKind.SPECIALIST]


def ask(
    office: Office, dossier: Dossier, *agencies: AgencyFixture, act: Act | None = None
) -> list[dict[str, Any]]:
    who = office.commune[Role.CASE_OFFICER]
    asked = tuple(
        Asked(lead(agency).pk, days, f"Câu hỏi cho {agency.agency.name}")
        for days, agency in enumerate(agencies, 1)
    )
    return consult(act or act_of(who, at(10)), who.actor(), [ConsultationInput(dossier.id, asked)])


def answer(
    dossier: Dossier,
    who: StaffFixture,
    place: int = 1,
    opinion: Opinion = Opinion.AGREE,
    day: date = MONDAY,
    act: Act | None = None,
    **said: Any,
) -> list[dict[str, Any]]:
    wanted = OpinionInput(dossier_id=dossier.id, entry_seq=2, place=place, opinion=opinion, **said)
    return answer_consultation(act or act_of(who, at(15, day=day)), who.actor(), [wanted])


def test_two_agencies_are_asked_at_once_each_with_its_own_question_and_limit(house: Any) -> None:
    office, build, home = house
    dossier = office.accept()

    assert ask(office, dossier, build, home) == [
        {"dossier_id": str(dossier.id), "code": dossier.code, "count": 2}
    ]

    # Working days of the asked agency; 24 November is a day off.
    assert list(Consultation.objects.order_by("place").values_list("unit", "question", "due_at")) == [
        (lead(build).pk, "Câu hỏi cho Sở Xây dựng", at(10, day=date(2026, 11, 25))),
        (lead(home).pk, "Câu hỏi cho Sở Nội vụ", at(10, day=date(2026, 11, 26))),
    ]
    assert Dossier.objects.get(id=dossier.id).due_at == dossier.due_at
    newest = timeline_of(dossier.id).lines[0]
    assert newest.what == f"Lấy ý kiến: {lead(build).name}; {lead(home).name}"
    assert newest.remark == "Câu hỏi cho Sở Xây dựng\nCâu hỏi cho Sở Nội vụ"
    assert Event.objects.latest("seq").name == "dossiers.opinions_asked"
    assert broken_timelines() == []


def test_an_asked_unit_sees_the_dossier_without_personal_numbers_and_no_other_does(house: Any) -> None:
    office, build, home = house
    dossier = office.accept()
    ask(office, dossier, build)

    def sees(agency: AgencyFixture, role: Role) -> bool:
        return dossiers_seen_by(agency[role].actor()).filter(id=dossier.id).exists()

    assert [sees(build, role) for role in (Role.CASE_OFFICER, Role.HEAD_OF_UNIT, Role.AGENCY_LEADER)] == [
        True
    ] * 3
    assert not sees(build, Role.RECEIVING_OFFICER)
    assert not any(sees(home, role) for role in home.staff)
    assert not identity_seen_by(build[Role.HEAD_OF_UNIT].actor()).exists()


def test_an_opinion_is_given_with_its_paper_and_the_process_does_not_move(house: Any) -> None:
    office, build, home = house
    dossier = office.accept()
    ask(office, dossier, build, home)
    officer = build[Role.CASE_OFFICER]
    assert [each.place for each in opinions_to_give(officer.actor())] == [1]

    given = answer(
        dossier,
        officer,
        1,
        Opinion.DISAGREE,
        answer="Trái quy hoạch.",
        paper_number="12/SXD-QLN",
        paper_on=MONDAY,
    )

    assert given == [{"dossier_id": str(dossier.id), "code": dossier.code, "late": False}]
    newest = timeline_of(dossier.id).lines[0]
    assert newest.what == f"Cho ý kiến: {lead(build).name}, không đồng ý"
    assert newest.remark == "Trái quy hoạch."
    assert not opinions_to_give(officer.actor()).exists()
    assert opinions_to_give(home[Role.CASE_OFFICER].actor()).exists()
    assert office.open_task(dossier).name == "Thụ lý"
    assert broken_timelines() == []


def test_a_late_answer_is_taken_and_marked(house: Any) -> None:
    office, build, _home = house
    dossier = office.accept()
    ask(office, dossier, build)
    given = answer(dossier, build[Role.CASE_OFFICER], day=date(2026, 11, 30))
    assert given[0]["late"] is True
    assert timeline_of(dossier.id).lines[0].what == f"Cho ý kiến: {lead(build).name}, đồng ý (trễ hạn)"


def test_the_same_question_and_the_same_answer_twice_have_one_effect(house: Any) -> None:
    office, build, _home = house
    dossier = office.accept()
    asking = act_of(office.commune[Role.CASE_OFFICER], at(10))
    assert ask(office, dossier, build, act=asking) == ask(office, dossier, build, act=asking)
    officer = build[Role.CASE_OFFICER]
    answering = act_of(officer, at(15))
    assert answer(dossier, officer, act=answering) == answer(dossier, officer, act=answering)
    assert TimelineEntry.objects.filter(dossier=dossier).count() == 3
    assert Consultation.objects.count() == 1


def test_the_second_of_two_who_answer_hears_who_was_first(house: Any) -> None:
    office, build, _home = house
    dossier = office.accept()
    ask(office, dossier, build)
    answer(dossier, build[Role.CASE_OFFICER])
    with pytest.raises(Conflict) as lost:
        answer(dossier, build[Role.HEAD_OF_UNIT])
    assert lost.value.winner is not None
    assert lost.value.winner.name == build[Role.CASE_OFFICER].user.display_name


def test_a_question_is_taken_back_and_the_unit_sees_the_dossier_no_more(house: Any) -> None:
    office, build, _home = house
    dossier, who = office.accept(), office.commune[Role.CASE_OFFICER]
    ask(office, dossier, build)
    withdraw_consultation(
        act_of(who, at(11)), who.actor(), [QuestionToWithdraw(dossier.id, 2, 1, "Đã rõ quy hoạch")]
    )
    assert timeline_of(dossier.id).lines[0].what == f"Thôi hỏi ý kiến: {lead(build).name}"
    assert not dossiers_seen_by(build[Role.CASE_OFFICER].actor()).exists()
    with pytest.raises(Conflict):
        answer(dossier, build[Role.CASE_OFFICER])


def test_what_was_answered_is_not_taken_back(house: Any) -> None:
    office, build, _home = house
    dossier, who = office.accept(), office.commune[Role.CASE_OFFICER]
    ask(office, dossier, build)
    answer(dossier, build[Role.CASE_OFFICER])
    with pytest.raises(Conflict):
        withdraw_consultation(
            act_of(who, at(16)), who.actor(), [QuestionToWithdraw(dossier.id, 2, 1, "Đã rõ")]
        )


def test_only_who_works_on_the_dossier_asks_and_only_the_asked_unit_answers(house: Any) -> None:
    office, build, home = house
    dossier, receiver = office.accept(), office.commune[Role.RECEIVING_OFFICER]
    asked = (Asked(lead(build).pk, 2, "Hỏi"),)
    with pytest.raises(NotAllowed):
        consult(act_of(receiver, at(10)), receiver.actor(), [ConsultationInput(dossier.id, asked)])
    ask(office, dossier, build)
    for stranger in (home[Role.CASE_OFFICER], build[Role.RECORDS_CLERK], office.commune[Role.CASE_OFFICER]):
        with pytest.raises(NotAllowed):
            answer(dossier, stranger)
    with pytest.raises(NotFound):
        answer(dossier, build[Role.CASE_OFFICER], place=7)


@pytest.mark.parametrize(
    ("asked", "fields"),
    [
        ((), ["unit_1"]),
        (((1, ""),), ["question_1"]),
        (((0, "Hỏi"),), ["days_1"]),
        (((1, "Hỏi"), (2, "Hỏi")), ["unit_1"]),
    ],
)
def test_wrong_questions_are_named(house: Any, asked: tuple[tuple[int, str], ...], fields: list[str]) -> None:
    office, build, _home = house
    dossier, who = office.accept(), office.commune[Role.CASE_OFFICER]
    questions = tuple(Asked(lead(build).pk, days, question) for days, question in asked)
    with pytest.raises(InvalidInput) as refused:
        consult(act_of(who, at(10)), who.actor(), [ConsultationInput(dossier.id, questions)])
    assert sorted(refused.value.fields) == fields


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ({"opinion": Opinion.DISAGREE}, ["answer"]),
        ({"paper_number": "1/SXD"}, ["paper_on"]),
        ({"paper_number": "1/SXD", "paper_on": date(2026, 12, 1)}, ["paper_on"]),
    ],
)
def test_wrong_answers_are_named(house: Any, said: dict[str, Any], fields: list[str]) -> None:
    office, build, _home = house
    dossier = office.accept()
    ask(office, dossier, build)
    with pytest.raises(InvalidInput) as refused:
        answer(dossier, build[Role.CASE_OFFICER], **said)
    assert sorted(refused.value.fields) == fields


def test_of_a_list_of_two_with_one_refused_nothing_is_written(house: Any) -> None:
    office, build, _home = house
    first, second = office.accept(), office.accept(owner="Lý Văn Páo")
    office.complete(second, Role.CASE_OFFICER, "submit", at(9, 50))
    who, asked = office.commune[Role.CASE_OFFICER], (Asked(lead(build).pk, 2, "Hỏi"),)
    with pytest.raises(NotAllowed):
        consult(
            act_of(who, at(10)),
            who.actor(),
            [ConsultationInput(first.id, asked), ConsultationInput(second.id, asked)],
        )
    assert not Consultation.objects.exists()


def test_once_the_result_is_there_nobody_is_asked_and_nothing_waits(house: Any) -> None:
    office, build, _home = house
    dossier = office.accept()
    ask(office, dossier, build)
    office.resolve(dossier, at(11))
    assert not opinions_to_give(build[Role.CASE_OFFICER].actor()).exists()
    with pytest.raises(Conflict):
        answer(dossier, build[Role.CASE_OFFICER])
