"""The condition asked of the database and the rule asked of an actor answer alike."""

import pytest

from motcua.apps.dossiers.models import Dossier, Task
from motcua.apps.dossiers.queries.doable import doable_by
from motcua.apps.dossiers.queries.open_steps import open_steps
from motcua.apps.dossiers.rules import can_do_task
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at, make_office
from tests.factories.orgs import make_commune

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
