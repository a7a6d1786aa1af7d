"""What somebody did last is taken back by a new entry, and the dossier stands as it stood before."""

from datetime import timedelta
from typing import Any

import pytest

from motcua.apps.dossiers.commands.add_note import NoteInput, add_note
from motcua.apps.dossiers.commands.assign import Assignment, assign
from motcua.apps.dossiers.commands.claim import claim
from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.commands.give_back import GivingBack, give_back
from motcua.apps.dossiers.commands.lying import TaskPick
from motcua.apps.dossiers.commands.typeset_receipt import typeset_receipt
from motcua.apps.dossiers.commands.undo import UndoInput, undo
from motcua.apps.dossiers.models import Dossier, Pause, Task, TimelineEntry, Timer, Token
from motcua.apps.dossiers.queries.locked import lock_dossiers
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import UNDOABLE, Verb
from motcua.apps.orgs.roles import Role
from motcua.config.subscriptions import SUBSCRIPTIONS
from motcua.platform.acts import Act, ActRefused, Conflict
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import StaffFixture, act_of, make_staff

pytestmark = pytest.mark.django_db


def standing(dossier: Dossier) -> Any:
    """Everything by which a dossier stands where it does."""
    row = Dossier.objects.values("state", "due_at", "paused_at", "resolved_at").get(id=dossier.id)
    open_tasks = Task.objects.filter(dossier=dossier, state="open").order_by("seq").values_list()
    tokens = Token.objects.filter(dossier=dossier).order_by("seq").values_list()
    timers = Timer.objects.filter(dossier=dossier).order_by("seq").values_list()
    return row, list(open_tasks), list(tokens), list(timers), list(Pause.objects.values_list())


def taken_back(dossier: Dossier, by: StaffFixture, act: Act | None = None) -> list[dict[str, Any]]:
    seq = TimelineEntry.objects.filter(dossier=dossier).exclude(verb="add_note").latest("seq").seq
    return undo(act or act_of(by, at(15)), by.actor(), [UndoInput(dossier.id, seq)])


def step_done(office: Office, dossier: Dossier, role: Role, action: str, remark: str = "") -> None:
    who = office.commune[role]
    wanted = StepToComplete(dossier.id, office.open_task(dossier).seq, action, remark)
    complete_step(act_of(who, at(14)), who.actor(), [wanted])


@pytest.mark.parametrize("done", ["assign", "claim", "give_back", "submit", "return"])
def test_each_act_is_taken_back_and_everything_stands_as_before(done: str) -> None:
    office = make_office()
    dossier, officer, head = (
        office.accept(),
        office.commune[Role.CASE_OFFICER],
        office.commune[Role.HEAD_OF_UNIT],
    )
    seq = office.open_task(dossier).seq
    by = head if done in ("assign", "return") else officer
    if done in ("give_back", "submit"):
        claim(act_of(officer, at(10)), officer.actor(), [TaskPick(dossier.id, seq)])
    if done == "return":
        office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    before = standing(dossier)

    match done:
        case "assign":
            assign(act_of(head, at(14)), head.actor(), [Assignment(dossier.id, seq, officer.post.pk)])
        case "claim":
            claim(act_of(officer, at(14)), officer.actor(), [TaskPick(dossier.id, seq)])
        case "give_back":
            give_back(act_of(officer, at(14)), officer.actor(), [GivingBack(dossier.id, seq, "Nhầm")])
        case "submit":
            step_done(office, dossier, Role.CASE_OFFICER, "submit")
        case "return":
            step_done(office, dossier, Role.HEAD_OF_UNIT, "return", "Sửa")
    assert standing(dossier) != before
    taken_back(dossier, by)

    assert standing(dossier) == before
    assert timeline_of(dossier.id).lines[0].what.startswith("Hoàn tác: ")
    assert broken_timelines() == []


def test_a_step_taken_back_is_done_again_and_its_numbers_are_new() -> None:
    office = make_office()
    dossier, officer = office.accept(), office.commune[Role.CASE_OFFICER]
    step_done(office, dossier, Role.CASE_OFFICER, "submit")
    answer = taken_back(dossier, officer)
    step_done(office, dossier, Role.CASE_OFFICER, "submit")

    assert answer == [
        {"dossier_id": str(dossier.id), "code": dossier.code, "verb": "complete_step", "step": "Thụ lý"}
    ]
    assert [(task.name, task.state) for task in Task.objects.filter(dossier=dossier).order_by("seq")] == [
        ("Thụ lý", "done"),
        ("Lãnh đạo phòng xem xét", "cancelled"),
        ("Lãnh đạo phòng xem xét", "open"),
    ]
    entries = TimelineEntry.objects.filter(dossier=dossier).order_by("seq")
    assert list(entries.values_list("verb", flat=True)) == [
        "accept",
        "complete_step",
        "undo",
        "complete_step",
    ]
    assert entries[2].payload == {"undone": {"seq": 2, "verb": "complete_step", "step": "Thụ lý"}}


def test_the_engine_finds_what_it_left(transactional_db: None) -> None:
    office = make_office()
    dossier, officer = office.accept(), office.commune[Role.CASE_OFFICER]
    before = _process_state(dossier)
    step_done(office, dossier, Role.CASE_OFFICER, "submit")
    taken_back(dossier, officer)
    after = _process_state(dossier)
    assert (after.tokens, after.timers) == (before.tokens, before.timers)
    assert after.next_token > before.next_token


def _process_state(dossier: Dossier) -> Any:
    from django.db import transaction

    with transaction.atomic():
        return lock_dossiers([dossier.id])[0].process_state


def test_the_same_undo_twice_has_one_effect_and_the_same_answer() -> None:
    office = make_office()
    dossier, officer = office.accept(), office.commune[Role.CASE_OFFICER]
    step_done(office, dossier, Role.CASE_OFFICER, "submit")
    act = act_of(officer, at(15))
    wanted = [UndoInput(dossier.id, 2)]
    assert undo(act, officer.actor(), wanted) == undo(act, officer.actor(), wanted)
    assert TimelineEntry.objects.filter(dossier=dossier).count() == 3


def test_only_who_did_it_takes_it_back() -> None:
    office = make_office()
    dossier = office.accept()
    step_done(office, dossier, Role.CASE_OFFICER, "submit")
    with pytest.raises(ActRefused, match="Chỉ người vừa làm"):
        taken_back(dossier, office.commune[Role.HEAD_OF_UNIT])


@pytest.mark.parametrize(("later", "possible"), [(timedelta(hours=3), True), (timedelta(days=1), False)])
def test_it_is_possible_on_the_same_day(later: timedelta, possible: bool) -> None:
    office = make_office()
    dossier, officer = office.accept(), office.commune[Role.CASE_OFFICER]
    step_done(office, dossier, Role.CASE_OFFICER, "submit")
    act = act_of(officer, at(14) + later)
    if possible:
        taken_back(dossier, officer, act)
    else:
        with pytest.raises(ActRefused):
            taken_back(dossier, officer, act)


def test_what_somebody_went_on_with_is_not_taken_back_and_one_hears_by_whom() -> None:
    office = make_office()
    dossier, officer = office.accept(), office.commune[Role.CASE_OFFICER]
    step_done(office, dossier, Role.CASE_OFFICER, "submit")
    step_done(office, dossier, Role.HEAD_OF_UNIT, "agree")
    with pytest.raises(Conflict) as lost:
        undo(act_of(officer, at(15)), officer.actor(), [UndoInput(dossier.id, 2)])
    assert lost.value.winner is not None
    assert lost.value.winner.name == office.commune[Role.HEAD_OF_UNIT].user.display_name


def test_a_note_or_the_slip_in_between_is_no_hindrance() -> None:
    office = make_office()
    dossier, officer = office.accept(), office.commune[Role.CASE_OFFICER]
    step_done(office, dossier, Role.CASE_OFFICER, "submit")
    head = office.commune[Role.HEAD_OF_UNIT]
    add_note(act_of(head, at(14)), head.actor(), [NoteInput(dossier.id, "Xem kỹ")])
    typeset_receipt(dossier.id)
    undo(act_of(officer, at(15)), officer.actor(), [UndoInput(dossier.id, 2)])
    assert office.open_task(dossier).name == "Thụ lý"


@pytest.mark.parametrize("step", ["accept", "approve", "issue", "undo"])
def test_what_left_the_house_or_was_signed_stays(step: str) -> None:
    office = make_office()
    dossier = office.accept()
    by = office.commune[Role.RECEIVING_OFFICER]
    if step == "undo":
        by = office.commune[Role.CASE_OFFICER]
        step_done(office, dossier, Role.CASE_OFFICER, "submit")
        taken_back(dossier, by)
    if step in ("approve", "issue"):
        office.draft(dossier, at(10))
        office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
        office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(10))
        office.approve(dossier, at(11))
        by = office.commune[Role.AGENCY_LEADER]
    if step == "issue":
        office.issue(dossier, at(12))
        by = office.commune[Role.RECORDS_CLERK]
    before = standing(dossier)
    with pytest.raises((ActRefused, Conflict)):
        taken_back(dossier, by)
    assert standing(dossier) == before


def test_of_a_list_of_two_with_one_refused_nothing_is_written() -> None:
    office = make_office()
    first, second = office.accept(), office.accept(owner="Lý Văn Páo")
    officer = office.commune[Role.CASE_OFFICER]
    other = make_staff(Role.CASE_OFFICER, officer.post.unit)
    for dossier, who in ((first, officer), (second, other)):
        wanted = StepToComplete(dossier.id, office.open_task(dossier).seq, "submit")
        complete_step(act_of(who, at(14)), who.actor(), [wanted])
    with pytest.raises(ActRefused):
        undo(act_of(officer, at(15)), officer.actor(), [UndoInput(first.id, 2), UndoInput(second.id, 2)])
    assert not TimelineEntry.objects.filter(verb=Verb.UNDO).exists()


def test_no_citizen_hears_of_what_can_be_taken_back() -> None:
    """Else something had left the house: the events of these acts have no listener that tells people."""
    told = {
        subscription.event for subscription in SUBSCRIPTIONS if "notices" in subscription.listener.__module__
    }
    assert {
        Verb.ASSIGN, Verb.CLAIM, Verb.GIVE_BACK, Verb.COMPLETE_STEP, Verb.RETURN_STEP
    } == UNDOABLE  # fmt: skip
    assert told.isdisjoint(
        {
            "dossiers.task_assigned",
            "dossiers.task_given_back",
            "dossiers.step_completed",
        }
    )
