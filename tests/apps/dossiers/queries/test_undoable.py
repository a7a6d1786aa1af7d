"""Whose last act can still be taken back."""

from datetime import timedelta

import pytest

from motcua.apps.dossiers.queries.undoable import LastAct, can_undo, last_act, last_of
from motcua.apps.dossiers.states import PASSED_OVER, UNDOABLE, Verb
from motcua.apps.orgs.roles import Role
from motcua.platform.db.ids import new_id
from tests.factories.dossiers import at, make_office

ME = new_id()


@pytest.mark.parametrize("verb", Verb)
def test_only_acts_that_leave_the_house_untouched(verb: Verb) -> None:
    assert can_undo(LastAct(2, verb, ME, at(14), {}), ME, at(15)) == (verb in UNDOABLE)


def test_only_ones_own_and_on_the_same_day() -> None:
    done = LastAct(2, Verb.CLAIM, ME, at(14), {})
    assert not can_undo(done, new_id(), at(15))
    assert not can_undo(done, ME, at(14) + timedelta(days=1))


@pytest.mark.parametrize("verb", sorted(PASSED_OVER))
def test_what_touches_nothing_is_passed_over(verb: Verb) -> None:
    claim, later = LastAct(2, Verb.CLAIM, ME, at(14), {}), LastAct(3, verb, None, at(14), {})
    assert last_of([later, claim]) == claim


@pytest.mark.django_db
def test_the_last_act_of_a_dossier_is_read_with_what_it_says() -> None:
    office = make_office()
    dossier = office.accept()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(14))
    done = last_act(dossier.id)
    assert (done.seq, done.verb, done.payload["step"]) == (2, Verb.COMPLETE_STEP, "Thụ lý")
