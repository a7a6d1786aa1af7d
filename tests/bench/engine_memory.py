"""The engine in memory against SpiffWorkflow. Both write their state as JSON and read it back at each step.

One question is one user task completed, of the shipped commune process with one return on the way: five
steps forward, two repeated. Goal: ≥ 10. The rest is for scale: a check, and cost against size and tokens.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any

from lxml import etree
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
from SpiffWorkflow.bpmn.serializer.workflow import BpmnWorkflowSerializer
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState

from motcua.apps.processes.library import COMMUNE, drawing
from motcua.domain.bpmn import Complete, Process, State, Token, Waits, check, load, start, step
from tests.bench.frame import Row
from tests.oracles.bpmn.drawn import actions, flow, one_process

AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
ACTIONS = ("submit", "return", "submit", "agree", "approve", "issue", "deliver")


def stored(state: State) -> State:
    """The state written as JSON and read back; these processes set no timers."""
    written = json.dumps([state.tokens, state.next_token, state.next_timer])
    tokens, next_token, next_timer = json.loads(written)
    read = tuple(Token(each[0], each[1], Waits(each[2]), *each[3:]) for each in tokens)
    return State(read, (), next_token, next_timer)


def ours(times: int, keep: Callable[[State], State] = stored) -> Callable[[], object]:
    """Whole runs of the commune process."""
    process = load(drawing(COMMUNE))

    def product() -> object:
        for _ in range(times):
            state = keep(start(process, {}, AT).state)
            for action in ACTIONS:
                state = keep(step(process, state, Complete(state.tokens[0].id, action, AT), {}).state)
            assert state.ended
        return state

    return product


def spiff(times: int) -> Callable[[], object]:
    """The same runs there."""
    parser = BpmnParser()
    parser.add_bpmn_xml(etree.fromstring(drawing(COMMUNE)))
    spec = parser.get_spec(COMMUNE)
    serializer = BpmnWorkflowSerializer()

    def rival() -> object:
        for _ in range(times):
            workflow = BpmnWorkflow(spec)
            workflow.do_engine_steps()
            for action in ACTIONS:
                workflow = serializer.deserialize_json(serializer.serialize_json(workflow))
                task: Any = next(
                    each for each in workflow.get_tasks(state=TaskState.READY) if each.task_spec.manual
                )
                task.data["action"] = action
                task.run()
                workflow.do_engine_steps()
            assert workflow.is_completed()
        return workflow

    return rival


@cache
def long_process(steps: int) -> Process:
    """So many tasks with as many gateways, each of which may lead back to the first task."""
    lines = ['<bpmn:startEvent id="s"/>', flow("s", "t0"), f'<bpmn:endEvent id="t{steps}"/>']
    for number in range(steps):
        lines += [
            f'<bpmn:userTask id="t{number}">{actions("on", "back")}</bpmn:userTask>',
            f'<bpmn:exclusiveGateway id="g{number}"/>',
            flow(f"t{number}", f"g{number}"),
            flow(f"g{number}", f"t{number + 1}", 'action == "on"'),
            flow(f"g{number}", "t0", 'action == "back"', f"back{number}"),
        ]
    return load(one_process(lines))


@cache
def wide_process(branches: int) -> Process:
    """So many parallel tasks, each of which goes round in a loop."""
    lines = ['<bpmn:startEvent id="s"/>', '<bpmn:parallelGateway id="f"/>', flow("s", "f")]
    for number in range(branches):
        lines += [f'<bpmn:userTask id="t{number}"/>', flow("f", f"t{number}")]
        lines.append(flow(f"t{number}", f"t{number}", "", f"again{number}"))
    return load(one_process(lines))


def steps_through(process: Process, times: int, action: str = "") -> Callable[[], object]:
    """Completes the newest task `times` over."""
    begin = start(process, {}, AT).state

    def product() -> object:
        state = begin
        for _ in range(times):
            state = step(process, state, Complete(state.tokens[-1].id, action, AT), {}).state
        return state

    return product


def checks() -> object:
    """A model of 200 nodes: 99 tasks, 99 gateways, start and end."""
    return check(long_process(99))


ROWS = (
    Row(
        "engine.step.memory_vs_spiffworkflow", "steps/s",
        ours(100), 100 * len(ACTIONS), "SpiffWorkflow, JSON each step", spiff(3), 3 * len(ACTIONS),
    ),
    Row(
        "engine.step.memory_without_json", "steps/s",
        ours(100, lambda state: state), 100 * len(ACTIONS),
        "ours, JSON each step", ours(100), 100 * len(ACTIONS),
    ),
    Row(
        "engine.check_200_nodes", "checks/s",
        checks, 1, "ours, commune process", lambda: check(load(drawing(COMMUNE))), 1,
    ),
    Row(
        "engine.step.2000_nodes_vs_20", "steps/s",
        steps_through(long_process(999), 500, "on"), 500,
        "ours, 20 nodes", steps_through(long_process(9), 500, "back"), 500,
    ),
    Row(
        "engine.step.64_tokens_vs_1", "steps/s",
        steps_through(wide_process(64), 500), 500,
        "ours, 1 token", steps_through(wide_process(1), 500), 500,
    ),
)  # fmt: skip
