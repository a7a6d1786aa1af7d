"""Gateways: which ways are taken, and what waits for what."""

from datetime import UTC, datetime

import pytest

from motcua.domain.bpmn import Complete, Process, State, load, start, step
from motcua.domain.bpmn.commands import NeverRests, NoWayOut, Undecidable
from tests.oracles.bpmn.drawn import flow, one_process

AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


def process(*lines: str) -> Process:
    return load(one_process(lines))


def open_nodes(state: State) -> list[str]:
    return sorted(token.node for token in state.tasks)


def complete(drawn: Process, state: State, node: str) -> State:
    token = next(token for token in state.tasks if token.node == node)
    return step(drawn, state, Complete(token.id, "", AT), {}).state


CHOICE = (
    '<bpmn:startEvent id="s"/>',
    '<bpmn:exclusiveGateway id="g" default="g_other"/>',
    '<bpmn:userTask id="dear"/>',
    '<bpmn:userTask id="cheap"/>',
    '<bpmn:userTask id="other"/>',
    flow("s", "g"),
    flow("g", "dear", "fee &gt; 100"),
    flow("g", "cheap", "fee &gt; 10"),
    flow("g", "other", "", "g_other"),
)


@pytest.mark.parametrize(("fee", "node"), [(200, "dear"), (50, "cheap"), (5, "other")])
def test_an_exclusive_gateway_takes_the_first_flow_that_holds(fee: int, node: str) -> None:
    assert open_nodes(start(process(*CHOICE), {"fee": fee}, AT).state) == [node]


def test_a_missing_field_is_never_taken_for_false() -> None:
    with pytest.raises(Undecidable):
        start(process(*CHOICE), {}, AT)


def test_without_a_default_and_nothing_true_there_is_no_way_out() -> None:
    drawn = process(*CHOICE[:1], '<bpmn:exclusiveGateway id="g"/>', *CHOICE[2:4], *CHOICE[5:8])
    with pytest.raises(NoWayOut):
        start(drawn, {"fee": 1}, AT)


FORK = (
    '<bpmn:startEvent id="s"/>',
    '<bpmn:parallelGateway id="fork"/>',
    '<bpmn:userTask id="a"/>',
    '<bpmn:userTask id="b"/>',
    '<bpmn:parallelGateway id="join"/>',
    '<bpmn:userTask id="after"/>',
    flow("s", "fork"),
    flow("fork", "a"),
    flow("fork", "b"),
    flow("a", "join"),
    flow("b", "join"),
    flow("join", "after"),
)


def test_a_parallel_join_waits_for_every_branch() -> None:
    drawn = process(*FORK)
    state = start(drawn, {}, AT).state
    opened = [open_nodes(state)]
    for node in ("b", "a", "after"):
        state = complete(drawn, state, node)
        opened.append(open_nodes(state))
    assert opened == [["a", "b"], ["a"], ["after"], []]


INCLUSIVE = (
    '<bpmn:startEvent id="s"/>',
    '<bpmn:inclusiveGateway id="split" default="split_c"/>',
    '<bpmn:userTask id="a"/>',
    '<bpmn:userTask id="b"/>',
    '<bpmn:userTask id="c"/>',
    '<bpmn:inclusiveGateway id="join"/>',
    '<bpmn:userTask id="after"/>',
    flow("s", "split"),
    flow("split", "a", "land"),
    flow("split", "b", "building"),
    flow("split", "c", "", "split_c"),
    flow("a", "join"),
    flow("b", "join"),
    flow("c", "join"),
    flow("join", "after"),
)


@pytest.mark.parametrize(
    ("land", "building", "opened"),
    [(True, True, ["a", "b"]), (True, False, ["a"]), (False, False, ["c"])],
)
def test_an_inclusive_gateway_waits_only_for_the_branches_it_opened(
    land: bool, building: bool, opened: list[str]
) -> None:
    drawn = process(*INCLUSIVE)
    state = start(drawn, {"land": land, "building": building}, AT).state
    assert open_nodes(state) == opened
    for node in opened:
        assert open_nodes(state) != ["after"]
        state = complete(drawn, state, node)
    assert open_nodes(state) == ["after"]


def test_a_circle_without_rest_is_an_error_and_not_a_hang() -> None:
    drawn = process(
        '<bpmn:startEvent id="s"/>',
        '<bpmn:exclusiveGateway id="g"/>',
        '<bpmn:exclusiveGateway id="h"/>',
        flow("s", "g"),
        flow("g", "h"),
        flow("h", "g"),
    )
    with pytest.raises(NeverRests):
        start(drawn, {}, AT)


def test_two_flows_out_of_a_task_are_taken_both() -> None:
    drawn = process(
        '<bpmn:userTask id="first"/>',
        '<bpmn:userTask id="a"/>',
        '<bpmn:userTask id="b"/>',
        flow("first", "a"),
        flow("first", "b"),
    )
    assert open_nodes(complete(drawn, start(drawn, {}, AT).state, "first")) == ["a", "b"]
