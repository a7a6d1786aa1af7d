"""Who gets the card of a dossier, and that it is read whole."""

from typing import Any
from uuid import uuid4

import pytest

from motcua.apps.dossiers.queries.dossier_card import dossier_card
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at, make_office
from tests.factories.orgs import make_commune

pytestmark = pytest.mark.django_db


def test_whoever_may_not_see_it_gets_what_one_gets_for_a_dossier_that_is_not_there() -> None:
    office = make_office()
    dossier = office.accept()
    stranger = make_commune("Phường Minh Khai")[Role.CASE_OFFICER].actor()
    officer = office.commune[Role.CASE_OFFICER].actor()

    assert dossier_card(officer, dossier.id) is not None
    assert dossier_card(stranger, dossier.id) is dossier_card(officer, uuid4()) is None


def test_personal_numbers_are_for_those_whose_post_may_read_them() -> None:
    office = make_office()
    dossier = office.accept()
    office.resolve(dossier, at(10))
    by_role = {
        role: card.may_see_identity
        for role, who in office.commune.staff.items()
        if (card := dossier_card(who.actor(), dossier.id))
    }
    assert by_role == {
        Role.RECEIVING_OFFICER: True,
        Role.RETURNING_OFFICER: True,
        Role.CASE_OFFICER: True,
        Role.HEAD_OF_UNIT: True,
        Role.AGENCY_LEADER: True,
        Role.RECORDS_CLERK: False,
    }


@pytest.mark.parametrize("acts", [0, 6])
def test_a_card_costs_the_same_however_much_happened(acts: int, django_assert_num_queries: Any) -> None:
    office = make_office()
    dossier = office.accept()
    if acts:
        office.resolve(dossier, at(10))
    actor = office.commune[Role.CASE_OFFICER].actor()

    # Dossier, parts, tasks, papers in and out, result, promise, consultations, grounds of pauses.
    with django_assert_num_queries(9):
        card = dossier_card(actor, dossier.id)
        assert card is not None
        shown = [card.dossier.agency.name, card.dossier.desk.name, card.dossier.procedure_version.name]
        shown += [task.unit.name for task in card.every_task]
        assert all(shown)
