"""Shrunk drawings on which two engines differ, with the answer that the standard gives."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from motcua.domain.bpmn import Advance, Complete, State, load, start, step
from tests.oracles.bpmn.duel import Rival
from tests.oracles.bpmn.spiffworkflow import SpiffRival
from tests.oracles.npm.rival import NpmRival

FOLDER = Path(__file__).parent / "counterexamples"
AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
DATA = {"more": 1}
TWO_HOURS = "two hours"


def play(name: str, steps: Sequence[str], rival_of: type[Rival]) -> tuple[State, Rival]:
    """Both after these steps: a task's node, or time that passes."""
    xml = (FOLDER / name).read_bytes()
    process, at = load(xml), AT
    state = start(process, DATA, at).state
    rival = rival_of(xml, "p", DATA, at)
    for each in steps:
        if each == TWO_HOURS:
            at += timedelta(hours=2)
            state = step(process, state, Advance(at), DATA).state
            rival.advance(at)
            continue
        token = next(token for token in state.tasks if token.node == each)
        state = step(process, state, Complete(token.id, "", at), DATA).state
        rival.complete(each, DATA)
    return state, rival


def open_tasks(state: State) -> Counter[str]:
    return Counter(token.node for token in state.tasks)


def test_a_join_in_a_loop_waits_for_both_branches_every_time() -> None:
    """SpiffWorkflow goes on after the second branch alone, the second time round; BPMN 2.0.2 table 13.1."""
    state, rival = play("join_in_a_loop.bpmn", ("first", "a", "b", "decide", "b"), SpiffRival)
    assert open_tasks(state) == {"a": 1}
    assert rival.open_tasks() == {"a": 1, "decide": 1}


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("choice_in_a_branch.bpmn", ("a", "b")),
        ("boundary_before_a_fork.bpmn", ("work", "a", "b")),
    ],
)
def test_a_join_goes_on_once_a_token_came_from_each_side(name: str, steps: Sequence[str]) -> None:
    """bpmn-engine waits on for a way that was not taken; BPMN 2.0.2 table 13.1: one token from each flow."""
    state, rival = play(name, steps, NpmRival)
    assert (state.ended, rival.open_tasks(), rival.ended) == (True, {}, False)


def test_an_open_task_is_opened_again_by_a_second_token() -> None:
    """bpmn-engine keeps the second token waiting; BPMN 2.0.2 §13.3.2: each token makes an instance."""
    state, rival = play("task_opened_twice.bpmn", (TWO_HOURS, "work", TWO_HOURS), NpmRival)
    assert open_tasks(state) == {"work": 1, "chase": 2}
    assert rival.open_tasks() == {"work": 1, "chase": 1}
