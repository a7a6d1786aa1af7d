"""What a check finds, each with a shortest trace that shows it."""

from collections.abc import Sequence

import pytest

from motcua.apps.processes.library import SHIPPED, drawing
from motcua.domain.bpmn import Finding, Severity, check, load
from tests.oracles.bpmn.drawn import actions, flow, one_process, timer
from tests.oracles.bpmn.sound_models import sound_model


def findings(lines: Sequence[str], rule: str) -> list[tuple[str, tuple[str, ...]]]:
    """Node and trace of the findings of that rule."""
    return [(each.node, each.trace) for each in check(load(one_process(lines))) if each.rule == rule]


def errors(xml: bytes) -> list[Finding]:
    return [each for each in check(load(xml)) if each.severity is Severity.ERROR]


@pytest.mark.parametrize("key", SHIPPED)
def test_shipped_drawings_have_nothing_to_find(key: str) -> None:
    assert check(load(drawing(key))) == ()


@pytest.mark.parametrize("seed", range(60))
def test_sound_drawings_are_found_sound(seed: int) -> None:
    assert errors(sound_model(seed, depth=2).xml) == []


CHOICE_INTO_JOIN = (
    '<bpmn:startEvent id="s"/>',
    '<bpmn:exclusiveGateway id="x" default="x_b"/>',
    '<bpmn:userTask id="a"/>',
    '<bpmn:userTask id="b"/>',
    '<bpmn:parallelGateway id="join"/>',
    flow("s", "x"),
    flow("x", "a", "fee &gt; 1"),
    flow("x", "b"),
    flow("a", "join"),
    flow("b", "join"),
)


def test_a_choice_that_ends_in_a_parallel_join_is_a_deadlock() -> None:
    assert findings(CHOICE_INTO_JOIN, "deadlock") == [("join", ("bắt đầu s", "xong a"))]


def test_branches_that_meet_without_a_join_lack_synchronisation() -> None:
    lines = (
        '<bpmn:startEvent id="s"/>',
        '<bpmn:parallelGateway id="fork"/>',
        '<bpmn:userTask id="a"/>',
        '<bpmn:userTask id="b"/>',
        '<bpmn:userTask id="twice"/>',
        flow("s", "fork"),
        flow("fork", "a"),
        flow("fork", "b"),
        flow("a", "twice"),
        flow("b", "twice"),
    )
    assert findings(lines, "lack_of_synchronisation") == [
        ("twice", ("bắt đầu s", "xong a", "xong b")),
    ]


def test_tasks_that_only_lead_to_one_another_are_a_livelock() -> None:
    lines = (
        '<bpmn:startEvent id="s"/>',
        '<bpmn:userTask id="a"/>',
        '<bpmn:userTask id="b"/>',
        flow("s", "a"),
        flow("a", "b"),
        flow("b", "a"),
    )
    assert findings(lines, "livelock") == [("a", ("bắt đầu s",))]


def test_gateways_in_a_circle_are_a_livelock() -> None:
    lines = (
        '<bpmn:startEvent id="s"/>',
        '<bpmn:exclusiveGateway id="g"/>',
        '<bpmn:exclusiveGateway id="h" default="h_e"/>',
        '<bpmn:endEvent id="e"/>',
        flow("s", "g"),
        flow("g", "h"),
        flow("h", "g", "x"),
        flow("h", "e"),
    )
    assert findings(lines, "livelock") == [("g", ("g", "h"))]


def test_an_action_without_a_way_is_found() -> None:
    lines = (
        '<bpmn:startEvent id="s"/>',
        f'<bpmn:userTask id="a">{actions("yes", "no")}</bpmn:userTask>',
        '<bpmn:exclusiveGateway id="g"/>',
        '<bpmn:endEvent id="e"/>',
        '<bpmn:endEvent id="f"/>',
        flow("s", "a"),
        flow("a", "g"),
        flow("g", "e", 'action == "yes"'),
        flow("g", "f", 'action == "perhaps"'),
    )
    assert findings(lines, "no_way_out") == [("g", ("bắt đầu s", "xong a: no"))]
    assert findings(lines, "dead_node") == [("f", ())]


def test_a_node_that_nothing_leads_to_is_unreachable() -> None:
    lines = ('<bpmn:startEvent id="s"/>', '<bpmn:userTask id="alone"/>')
    assert findings(lines, "unreachable") == [("alone", ())]


def test_a_join_that_waits_for_a_branch_that_may_be_cut_off_is_a_deadlock() -> None:
    lines = (
        '<bpmn:startEvent id="s"/>',
        '<bpmn:parallelGateway id="fork"/>',
        '<bpmn:userTask id="a"/>',
        '<bpmn:userTask id="b"/>',
        f'<bpmn:boundaryEvent id="late" attachedToRef="b">{timer("P1D")}</bpmn:boundaryEvent>',
        '<bpmn:endEvent id="given_up"/>',
        '<bpmn:parallelGateway id="join"/>',
        flow("s", "fork"),
        flow("fork", "a"),
        flow("fork", "b"),
        flow("a", "join"),
        flow("b", "join"),
        flow("late", "given_up"),
    )
    assert findings(lines, "deadlock") == [("join", ("bắt đầu s", "xong a", "hẹn giờ late"))]


def test_steps_without_people_or_limits_are_warnings() -> None:
    found = check(load(one_process(['<bpmn:userTask id="a"/>'])))
    assert [(each.rule, str(each.severity)) for each in found] == [
        ("missing_limit", "warning"),
        ("missing_performer", "warning"),
    ]


def test_steps_that_need_more_than_the_procedure_has_are_found() -> None:
    commune = load(drawing("commune"))
    assert [each.rule for each in check(commune, limit_minutes=1_079)] == ["over_limit"]
    assert check(commune, limit_minutes=1_080) == ()


def test_a_bound_that_was_met_is_said() -> None:
    sheet_lines = ['<bpmn:startEvent id="s"/>', '<bpmn:parallelGateway id="fork"/>', flow("s", "fork")]
    for number in range(14):
        sheet_lines += [f'<bpmn:userTask id="t{number}"/>', flow("fork", f"t{number}")]
    rules = [each.rule for each in check(load(one_process(sheet_lines)), most_states=1_000)]
    assert "bounded" in rules
    assert "dead_node" not in rules


def test_a_foreign_condition_forbids_running() -> None:
    lines = (
        '<bpmn:exclusiveGateway id="g"/>',
        '<bpmn:endEvent id="e"/>',
        flow("g", "e", "java.lang.System.exit(0)"),
    )
    assert [(each.rule, each.node) for each in errors(one_process(lines))] == [("condition", "g")]
