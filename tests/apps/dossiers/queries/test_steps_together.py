"""Picked rows, told apart by what one press can do to them."""

from typing import Any
from uuid import uuid4

import pytest

from motcua.apps.dossiers.queries.steps_together import steps_together
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at, make_office

pytestmark = pytest.mark.django_db


def test_steps_are_grouped_and_only_those_that_one_press_can_do_offer_an_action() -> None:
    office = make_office()
    handled, also_handled, reviewed = office.accept(), office.accept(), office.accept()
    office.complete(reviewed, Role.CASE_OFFICER, "submit", at(10))
    picked = [(dossier.id, office.open_task(dossier).seq) for dossier in (reviewed, handled, also_handled)]
    head = office.commune[Role.HEAD_OF_UNIT].actor()

    groups = steps_together(head, picked)

    assert [(group.name, [action.id for action in group.actions], len(group.steps)) for group in groups] == [
        ("Thụ lý", ["submit"], 2),
        ("Lãnh đạo phòng xem xét", ["agree"], 1),
    ]


def test_signing_is_not_done_in_a_heap() -> None:
    office = make_office()
    dossier = office.accept()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(10))
    leader = office.commune[Role.AGENCY_LEADER].actor()
    (group,) = steps_together(leader, [(dossier.id, office.open_task(dossier).seq)])
    assert group.actions == ()


def test_what_is_done_unknown_or_anothers_is_left_out(django_assert_num_queries: Any) -> None:
    office = make_office()
    done, anothers = office.accept(), office.accept()
    office.complete(done, Role.CASE_OFFICER, "submit", at(10))
    office.complete(anothers, Role.CASE_OFFICER, "submit", at(10))
    officer = office.commune[Role.CASE_OFFICER].actor()
    picked = [(done.id, 1), (anothers.id, office.open_task(anothers).seq), (uuid4(), 1)]
    with django_assert_num_queries(1):
        assert steps_together(officer, picked) == ()
