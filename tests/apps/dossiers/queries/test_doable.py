"""The condition asked of the database and the rule asked of an actor answer alike."""

from random import Random
from uuid import UUID

import pytest

from motcua.apps.dossiers.models import Dossier, Task
from motcua.apps.dossiers.queries.deadline import deadlines_today
from motcua.apps.dossiers.queries.doable import doable_by
from motcua.apps.dossiers.queries.open_steps import open_steps
from motcua.apps.dossiers.queries.work_queues import Queue, queue_conditions
from motcua.apps.dossiers.rules import can_do_task
from motcua.apps.orgs.models import Delegation
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at, make_office
from tests.factories.orgs import SINCE, StaffFixture, make_commune, make_staff

pytestmark = pytest.mark.django_db

DONE_SO_FAR = {
    "Thụ lý": (),
    "Lãnh đạo phòng xem xét": ("submit",),
    "Lãnh đạo ký duyệt": ("submit", "agree"),
}
BY = {"submit": Role.CASE_OFFICER, "agree": Role.HEAD_OF_UNIT}


@pytest.mark.parametrize("step", DONE_SO_FAR)
def test_every_role_of_two_communes_is_told_the_same_of_a_step(step: str) -> None:
    office, other = make_office(), make_commune("Phường Minh Khai")
    dossier = office.accept()
    for action in DONE_SO_FAR[step]:
        office.complete(dossier, BY[action], action, at(10))
    task = Task.objects.get(dossier=dossier, state="open")
    dossier = Dossier.objects.get(id=dossier.id)
    actors = [who.actor() for commune in (office.commune, other) for who in commune.staff.values()]

    asked = [open_steps(actor).filter(doable_by(actor)).exists() for actor in actors]

    assert asked == [can_do_task(actor, dossier, task) for actor in actors]
    assert asked.count(True) >= 1


@pytest.mark.parametrize("seed", range(4))
def test_whoever_has_it_all_are_told_the_same_of_it(seed: int) -> None:
    """Steps of two communes, each given to a random post or to nobody, and every actor."""
    random = Random(seed)
    office, other = make_office(), make_commune("Phường Minh Khai")
    unit = office.commune[Role.CASE_OFFICER].post.unit
    people = [who for commune in (office.commune, other) for who in commune.staff.values()]
    people += [make_staff(Role.CASE_OFFICER, unit) for _officer in range(3)]
    giver, taker = random.sample(people, 2)
    Delegation.objects.create(
        post=giver.post,
        to_post=taker.post,
        capabilities=["handle", "review"],
        valid_from=SINCE,
        ground="Nghỉ phép",
    )
    for owner in range(6):
        dossier = office.accept(owner=f"Người thứ {owner}")
        for action in random.choice(list(DONE_SO_FAR.values())):
            office.complete(dossier, BY[action], action, at(10))
        holder = random.choice([None, *(who.post.pk for who in people)])
        Task.objects.filter(dossier=dossier, state="open").update(assignee_post_id=holder)
    tasks = [
        (Dossier.objects.get(id=task.dossier_id), task)
        for task in Task.objects.filter(state="open").select_related("unit")
    ]

    for actor in (who.actor() for who in people):
        seen = set(open_steps(actor).values_list("id", flat=True))
        asked = set(open_steps(actor).filter(doable_by(actor)).values_list("id", flat=True))
        assert asked == {d.id for d, task in tasks if d.id in seen and can_do_task(actor, d, task)}


def test_what_a_colleague_has_is_not_in_ones_queue_but_in_the_units() -> None:
    office = make_office()
    free, taken = office.accept(), office.accept(owner="Lý Văn Páo")
    officer, head = office.commune[Role.CASE_OFFICER], office.commune[Role.HEAD_OF_UNIT]
    colleague = make_staff(Role.CASE_OFFICER, officer.post.unit)
    Task.objects.filter(dossier=taken).update(assignee_post_id=colleague.post.pk)

    def queue(who: StaffFixture, queue: Queue) -> set[UUID]:
        actor = who.actor()
        condition = queue_conditions(actor, deadlines_today(at(10)))[queue]
        return set(open_steps(actor).filter(condition).values_list("id", flat=True))

    assert queue(officer, Queue.MINE) == queue(head, Queue.MINE) == {free.id}
    assert queue(colleague, Queue.MINE) == {free.id, taken.id}
    assert queue(officer, Queue.UNASSIGNED) == queue(head, Queue.UNASSIGNED) == {free.id}
    assert queue(officer, Queue.UNIT) == {free.id, taken.id}
