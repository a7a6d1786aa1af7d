"""A step is given, taken and laid back; it lies with one officer at a time."""

from collections.abc import Callable
from typing import Any

import pytest

from motcua.apps.dossiers.commands.assign import Assignment, assign
from motcua.apps.dossiers.commands.claim import claim
from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.commands.give_back import GivingBack, give_back
from motcua.apps.dossiers.commands.lying import TaskPick
from motcua.apps.dossiers.models import Dossier, Task, TimelineEntry
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Act, ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.outbox.models import Event
from tests.apps.dossiers.test_acting_once import together
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import StaffFixture, act_of, make_staff

pytestmark = pytest.mark.django_db


def colleague(office: Office, name: str = "Ngô Thị Kim Liên") -> StaffFixture:
    return make_staff(Role.CASE_OFFICER, office.commune[Role.CASE_OFFICER].post.unit, name=name)


def given(office: Office, dossier: Dossier, to: StaffFixture, act: Act | None = None) -> list[dict[str, Any]]:
    head = office.commune[Role.HEAD_OF_UNIT]
    wanted = Assignment(dossier.id, office.open_task(dossier).seq, to.post.pk)
    return assign(act or act_of(head, at(10)), head.actor(), [wanted])


def taken(office: Office, dossier: Dossier, by: StaffFixture) -> list[dict[str, Any]]:
    return claim(act_of(by, at(10)), by.actor(), [TaskPick(dossier.id, office.open_task(dossier).seq)])


def laid_back(office: Office, dossier: Dossier, by: StaffFixture, reason: str = "Nghỉ ốm") -> Any:
    wanted = GivingBack(dossier.id, office.open_task(dossier).seq, reason)
    return give_back(act_of(by, at(11)), by.actor(), [wanted])


def verbs(dossier: Dossier) -> list[str]:
    entries = TimelineEntry.objects.filter(dossier=dossier).order_by("seq")
    return list(entries.values_list("verb", flat=True))


def test_the_head_gives_a_step_to_an_officer_and_the_timeline_says_to_whom() -> None:
    office = make_office()
    dossier, officer = office.accept(), colleague(office)

    answer = given(office, dossier, officer)

    task = office.open_task(dossier)
    assert answer == [
        {"dossier_id": str(dossier.id), "code": dossier.code, "step": "Thụ lý", "name": officer.staff.name}
    ]
    assert task.assignee_post_id == officer.post.pk
    assert timeline_of(dossier.id).lines[0].what == f"Phân công: Thụ lý, giao {officer.staff.name}"
    assert TimelineEntry.objects.get(dossier=dossier, seq=2).payload == {
        "task": task.seq,
        "step": "Thụ lý",
        "from_post": None,
        "to_post": str(officer.post.pk),
    }
    assert list(Event.objects.order_by("seq").values_list("name", flat=True)) == [
        "dossiers.accepted",
        "dossiers.task_assigned",
    ]
    assert broken_timelines() == []


def test_what_was_given_to_one_no_colleague_does_but_the_head_still_may() -> None:
    office = make_office()
    dossier, officer = office.accept(), colleague(office)
    given(office, dossier, officer)
    other, head = office.commune[Role.CASE_OFFICER], office.commune[Role.HEAD_OF_UNIT]
    wanted = StepToComplete(dossier.id, office.open_task(dossier).seq, "submit")

    with pytest.raises(NotAllowed):
        complete_step(act_of(other, at(11)), other.actor(), [wanted])
    complete_step(act_of(head, at(11)), head.actor(), [wanted])

    assert verbs(dossier) == ["accept", "assign", "complete_step"]


def test_an_officer_takes_a_free_step_and_lays_it_back_with_a_reason() -> None:
    office = make_office()
    dossier, officer = office.accept(), office.commune[Role.CASE_OFFICER]

    taken(office, dossier, officer)
    assert office.open_task(dossier).assignee_post_id == officer.post.pk
    laid_back(office, dossier, officer, " Nghỉ ốm ")

    newest = timeline_of(dossier.id).lines[0]
    assert office.open_task(dossier).assignee_post_id is None
    assert (newest.what, newest.remark) == ("Trả lại việc: Thụ lý", "Nghỉ ốm")
    assert verbs(dossier) == ["accept", "claim", "give_back"]
    assert broken_timelines() == []


def test_the_head_takes_a_step_back_from_an_officer() -> None:
    office = make_office()
    dossier = office.accept()
    taken(office, dossier, office.commune[Role.CASE_OFFICER])
    laid_back(office, dossier, office.commune[Role.HEAD_OF_UNIT])
    assert office.open_task(dossier).assignee_post_id is None


def test_the_same_assignment_twice_has_one_effect_and_the_same_answer() -> None:
    office = make_office()
    dossier, officer = office.accept(), colleague(office)
    act = act_of(office.commune[Role.HEAD_OF_UNIT], at(10))
    assert given(office, dossier, officer, act) == given(office, dossier, officer, act)
    assert verbs(dossier) == ["accept", "assign"]


@pytest.mark.parametrize("role", [Role.CASE_OFFICER, Role.RECEIVING_OFFICER, Role.RECORDS_CLERK])
def test_only_who_gives_out_the_units_work_assigns(role: Role) -> None:
    office = make_office()
    dossier, who = office.accept(), office.commune[role]
    wanted = Assignment(dossier.id, office.open_task(dossier).seq, colleague(office).post.pk)
    with pytest.raises(NotAllowed):
        assign(act_of(who, at(10)), who.actor(), [wanted])


@pytest.mark.parametrize("role", [Role.RECORDS_CLERK, Role.AGENCY_LEADER])
def test_a_step_is_given_only_to_who_may_do_it_in_that_unit(role: Role) -> None:
    office = make_office()
    with pytest.raises(InvalidInput):
        given(office, office.accept(), office.commune[role])


def test_who_has_a_step_is_not_given_it_again() -> None:
    office = make_office()
    dossier, officer = office.accept(), colleague(office)
    given(office, dossier, officer)
    with pytest.raises(ActRefused, match="đang giữ việc này rồi"):
        given(office, dossier, officer)


def test_a_stranger_takes_nothing_and_lays_nothing_back() -> None:
    office = make_office()
    dossier, clerk = office.accept(), office.commune[Role.RECORDS_CLERK]
    with pytest.raises(NotAllowed):
        taken(office, dossier, clerk)
    taken(office, dossier, office.commune[Role.CASE_OFFICER])
    with pytest.raises(NotAllowed):
        laid_back(office, dossier, colleague(office))


def test_laying_back_needs_a_reason_and_somebody_who_has_it() -> None:
    office = make_office()
    dossier, officer = office.accept(), office.commune[Role.CASE_OFFICER]
    with pytest.raises(ActRefused, match="chưa giao cho ai"):
        laid_back(office, dossier, officer)
    taken(office, dossier, officer)
    with pytest.raises(InvalidInput):
        laid_back(office, dossier, officer, "  ")


def test_of_a_list_of_two_with_one_refused_nothing_is_written() -> None:
    office = make_office()
    first, second = office.accept(), office.accept(owner="Lý Văn Páo")
    officer, head = colleague(office), office.commune[Role.HEAD_OF_UNIT]
    given(office, second, officer)
    wanted = [Assignment(each.id, office.open_task(each).seq, officer.post.pk) for each in (first, second)]
    with pytest.raises(ActRefused):
        assign(act_of(head, at(11)), head.actor(), wanted)
    assert verbs(first) == ["accept"]


def test_many_are_given_at_once() -> None:
    office = make_office()
    dossiers = [office.accept(owner=name) for name in ("Lý Văn Páo", "Giàng A Súa", "Vàng Thị Mỷ")]
    officer, head = colleague(office), office.commune[Role.HEAD_OF_UNIT]
    wanted = [Assignment(each.id, office.open_task(each).seq, officer.post.pk) for each in dossiers]

    assign(act_of(head, at(11)), head.actor(), wanted)

    assert Task.objects.filter(assignee_post_id=officer.post.pk).count() == 3
    assert broken_timelines() == []


ACTS: list[Callable[[Office, Dossier], Any]] = [
    lambda office, dossier: given(office, dossier, colleague(office)),
    lambda office, dossier: taken(office, dossier, office.commune[Role.RETURNING_OFFICER]),
]


@pytest.mark.parametrize("carry_out", ACTS)
def test_once_the_result_is_there_nothing_is_given_or_taken(
    carry_out: Callable[[Office, Dossier], Any],
) -> None:
    office = make_office()
    dossier = office.accept()
    office.resolve(dossier, at(10))
    with pytest.raises((Conflict, NotAllowed)):
        carry_out(office, dossier)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_one_step_at_once_the_second_hears_the_name_of_the_first() -> None:
    office = make_office()
    dossier = office.accept()
    seq = office.open_task(dossier).seq
    officers = [colleague(office, name) for name in ("Ngô Thị Kim Liên", "Hoàng Văn Thụ")]
    actors = [(officer, officer.actor()) for officer in officers]

    answers = together(
        [
            lambda who=who, actor=actor: claim(act_of(who, at(10)), actor, [TaskPick(dossier.id, seq)])
            for who, actor in actors
        ]
    )

    won = [isinstance(answer, list) for answer in answers]
    lost = next(answer for answer in answers if isinstance(answer, Conflict))
    winner = officers[won.index(True)]
    assert won.count(True) == 1
    assert lost.winner is not None
    assert (lost.winner.name, lost.winner.did) == (winner.user.display_name, "Nhận việc: Thụ lý")
    assert office.open_task(dossier).assignee_post_id == winner.post.pk
