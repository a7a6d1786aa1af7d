"""A dossier moves from task to task by the actions that each task allows."""

from datetime import UTC, datetime

import pytest

from motcua.apps.processes.library import COMMUNE, drawing
from motcua.domain.bpmn import Complete, Kind, Process, State, TaskOpened, load, start, step, token_changes
from motcua.domain.bpmn.commands import ActionNotAllowed, BrokenState, TaskNotOpen, UnclearMoment

AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


@pytest.fixture
def commune() -> Process:
    return load(drawing(COMMUNE))


def done(process: Process, *actions: str) -> State:
    """The state after these actions, one task after the other."""
    state = start(process, {}, AT).state
    for action in actions:
        state = step(process, state, Complete(state.tokens[0].id, action, AT), {}).state
    return state


def test_the_first_step_opens_the_first_task(commune: Process) -> None:
    assert start(commune, {}, AT).opened == (TaskOpened(1, "handle"),)


def test_completing_a_task_closes_it_and_opens_the_next(commune: Process) -> None:
    answer = step(commune, done(commune), Complete(1, "submit", AT), {})
    assert (answer.closed, answer.opened) == ((1,), (TaskOpened(2, "review"),))


def test_an_action_chooses_the_way(commune: Process) -> None:
    forward, back = done(commune, "submit", "agree"), done(commune, "submit", "return")
    assert ([each.node for each in forward.tokens], [each.node for each in back.tokens]) == (
        ["approve"],
        ["handle"],
    )


def test_a_task_come_back_to_has_a_new_number(commune: Process) -> None:
    assert [token.id for token in done(commune, "submit", "return").tokens] == [3]


def test_the_last_task_ends_the_process(commune: Process) -> None:
    assert done(commune, "submit", "agree", "approve", "issue", "deliver").ended


def test_an_action_that_the_task_does_not_offer_is_refused(commune: Process) -> None:
    with pytest.raises(ActionNotAllowed):
        step(commune, done(commune), Complete(1, "approve", AT), {})


def test_a_task_is_completed_once(commune: Process) -> None:
    with pytest.raises(TaskNotOpen):
        step(commune, done(commune, "submit"), Complete(1, "submit", AT), {})


def test_a_refused_command_leaves_the_state_as_it_was(commune: Process) -> None:
    state = done(commune, "submit")
    before = tuple(state)
    with pytest.raises(ActionNotAllowed):
        step(commune, state, Complete(2, "nonsense", AT), {})
    assert tuple(state) == before


def test_a_state_of_another_process_is_named_as_such(commune: Process) -> None:
    state = done(commune)
    stray = state._replace(tokens=(state.tokens[0]._replace(node="elsewhere"),))
    with pytest.raises(BrokenState):
        step(commune, stray, Complete(1, "submit", AT), {})


def test_a_moment_without_a_zone_is_refused(commune: Process) -> None:
    with pytest.raises(UnclearMoment):
        start(commune, {}, datetime(2026, 3, 2))  # noqa: DTZ001 - the fault itself


def test_what_a_step_changes_is_rows_to_write(commune: Process) -> None:
    before = done(commune)
    after = step(commune, before, Complete(1, "submit", AT), {}).state
    changes = token_changes(before, after)
    assert (changes.created, changes.changed, changes.removed) == (after.tokens, (), (1,))


def test_a_task_says_who_does_it_and_in_how_long(commune: Process) -> None:
    node = commune.node("approve")
    assert (node.kind, node.act, node.budget_minutes) == (Kind.USER, "approve", 240)
    assert node.performer is not None
    assert (node.performer.capability, node.performer.unit) == ("approve", "leadership")
    assert [action.id for action in node.allowed_actions] == ["approve", "return"]
