"""Picked steps as the head of a unit gives them out, and where a process stood, kept and read back."""

from datetime import datetime

import pytest

from motcua.apps.dossiers.commands.kept_state import back_to, kept_state
from motcua.apps.dossiers.queries.deadline import deadlines_today
from motcua.apps.dossiers.queries.steps_to_assign import steps_to_assign
from motcua.apps.orgs.roles import Role
from motcua.domain.bpmn import State, Timer, Token, Waits
from tests.factories.dossiers import at, make_office


@pytest.mark.django_db
def test_steps_of_one_kind_stand_together_and_only_who_gives_them_out_sees_them() -> None:
    office = make_office()
    dossiers = [office.accept(), office.accept(owner="Lý Văn Páo")]
    picked = [(each.id, office.open_task(each).seq) for each in dossiers]

    groups = steps_to_assign(office.commune[Role.HEAD_OF_UNIT].actor(), picked, deadlines_today(at(10)))

    assert [(group.name, len(group.steps)) for group in groups] == [("Thụ lý", 2)]
    assert steps_to_assign(office.commune[Role.CASE_OFFICER].actor(), picked, deadlines_today(at(10))) == ()


def test_a_process_goes_back_to_where_it_was_kept_with_new_numbers() -> None:
    timer = Timer(1, 2, "wait", datetime.fromisoformat("2026-11-25T10:00:00+07:00"))
    before = State((Token(2, "handle", Waits.TASK),), (timer,), 3, 2)
    now = State((Token(3, "review", Waits.TASK),), (), 4, 2)

    step = back_to(kept_state(before), now, (3,))

    assert step.state == State(before.tokens, before.timers, 4, 2)
    assert (step.cancelled, step.timers_set, step.timers_dropped) == ((3,), (timer,), ())
