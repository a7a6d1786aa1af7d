"""The same act has one effect; of two acts on one thing the first wins and the second is told by whom."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from motcua.apps.dossiers.commands.accept import accept
from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.models import Dossier, Request, Task, TimelineEntry
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Conflict, InvalidInput, NotAllowed
from motcua.platform.db.ids import new_id
from motcua.platform.outbox.models import Event
from tests.factories.dossiers import MONDAY_MORNING, at, make_office
from tests.factories.orgs import act_of, make_staff

THREADS = 20


def together(jobs: list[Callable[[], Any]]) -> list[Any]:
    """Run all jobs at the same moment, each with a connection of its own; answers or errors, in order."""
    answers: list[Any] = [None] * len(jobs)
    ready = threading.Barrier(len(jobs))

    def run(place: int) -> None:
        ready.wait()
        try:
            answers[place] = jobs[place]()
        except Exception as error:
            answers[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(jobs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.django_db
def test_the_same_acceptance_twice_makes_one_dossier_and_gives_the_same_answer() -> None:
    office = make_office()
    receiver = office.commune[Role.RECEIVING_OFFICER]
    act, wanted = act_of(receiver, MONDAY_MORNING), office.acceptance()

    first = accept(act, receiver.actor(), [wanted])
    second = accept(act, receiver.actor(), [wanted])

    assert first == second
    assert Dossier.objects.count() == TimelineEntry.objects.count() == Event.objects.count() == 1


@pytest.mark.django_db
def test_the_same_step_twice_is_done_once() -> None:
    office = make_office()
    dossier = office.accept()
    officer = office.commune[Role.CASE_OFFICER]
    act = act_of(officer, at(10))
    wanted = StepToComplete(dossier.id, office.open_task(dossier).seq, "submit")

    first = complete_step(act, officer.actor(), [wanted])
    second = complete_step(act, officer.actor(), [wanted])

    assert first == second
    assert Task.objects.filter(dossier=dossier).count() == 2
    assert Request.objects.filter(act_id=act.id).count() == 1


@pytest.mark.django_db
def test_wrong_fields_are_all_named_at_once() -> None:
    office = make_office()
    receiver = office.commune[Role.RECEIVING_OFFICER]
    wanted = office.acceptance(owner=" ", identity="12345", time_limit="soon")
    with pytest.raises(InvalidInput) as refused:
        accept(act_of(receiver, MONDAY_MORNING), receiver.actor(), [wanted])
    assert sorted(refused.value.fields) == ["owner_identity", "owner_name", "time_limit"]
    assert Dossier.objects.count() == 0


@pytest.mark.django_db
def test_a_step_of_another_unit_is_refused() -> None:
    office = make_office()
    dossier = office.accept()
    clerk = office.commune[Role.RECORDS_CLERK]
    wanted = StepToComplete(dossier.id, office.open_task(dossier).seq, "submit")
    with pytest.raises(NotAllowed):
        complete_step(act_of(clerk, at(10)), clerk.actor(), [wanted])


@pytest.mark.django_db(transaction=True)
def test_of_twenty_officers_on_one_step_one_wins_and_nineteen_hear_who() -> None:
    office = make_office()
    dossier = office.accept()
    seq = office.open_task(dossier).seq
    unit = office.commune[Role.CASE_OFFICER].post.unit
    officers = [make_staff(Role.CASE_OFFICER, unit, name=f"Cán bộ số {n}") for n in range(THREADS)]
    actors = [(officer, officer.actor()) for officer in officers]

    answers = together(
        [
            lambda who=who, actor=actor: complete_step(
                act_of(who, at(10)), actor, [StepToComplete(dossier.id, seq, "submit")]
            )
            for who, actor in actors
        ]
    )

    won = [isinstance(answer, list) for answer in answers]
    winners = [actor.display_name for (_, actor), wins in zip(actors, won, strict=True) if wins]
    losers = [answer for answer in answers if isinstance(answer, Conflict)]
    assert len(winners) == 1
    assert [(loser.winner.name, loser.winner.did) for loser in losers if loser.winner] == [
        (winners[0], "Thụ lý")
    ] * (THREADS - 1)
    assert TimelineEntry.objects.filter(dossier=dossier).count() == 2
    assert broken_timelines() == []


@pytest.mark.django_db(transaction=True)
def test_of_twenty_presses_of_one_button_all_get_the_same_answer() -> None:
    office = make_office()
    receiver = office.commune[Role.RECEIVING_OFFICER]
    actor, act, wanted = receiver.actor(), act_of(receiver, MONDAY_MORNING), office.acceptance()

    answers = together([lambda: accept(act, actor, [wanted])] * THREADS)

    assert answers == [answers[0]] * THREADS
    assert isinstance(answers[0], list)
    assert Dossier.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_twenty_acceptances_of_one_book_get_twenty_numbers_in_a_row() -> None:
    office = make_office()
    receiver = office.commune[Role.RECEIVING_OFFICER]
    actor = receiver.actor()
    wanted = [office.acceptance(owner=f"Người thứ {n}", dossier_id=new_id()) for n in range(THREADS)]

    together([lambda one=one: accept(act_of(receiver, MONDAY_MORNING), actor, [one]) for one in wanted])

    assert sorted(Dossier.objects.values_list("book_number", flat=True)) == list(range(1, THREADS + 1))
