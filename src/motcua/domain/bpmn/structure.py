"""What can be seen wrong in a drawing without running it. One function a rule; `RULES` lists them."""

from collections.abc import Callable, Iterator

from motcua.domain.bpmn.conditions import ACTION, COUNTERS, Condition
from motcua.domain.bpmn.findings import Finding, error, warning
from motcua.domain.bpmn.model import SCOPE_KINDS, Kind, Node, Process
from motcua.domain.bpmn.reach import automatic_circle, reachable

LONGEST_ID = 100
"""Characters: node and flow ids are stored with each token."""


def no_start(process: Process) -> Iterator[Finding]:
    """A process must be able to begin, and a sub-process in one plain way."""
    if not process.starts.get(process.id):
        yield error("no_start", "quy trình không có chỗ bắt đầu", process.id)
    for node in process.nodes.values():
        if node.kind in SCOPE_KINDS and node.inner and not process.starts.get(node.inner):
            yield warning("empty_scope", "quy trình con trống", node.id, node.line)
        if node.kind is Kind.START and (node.message or node.timer) and node.scope in process.nodes:
            yield error("inner_start", "quy trình con chỉ bắt đầu được kiểu thường", node.id, node.line)


def unreachable(process: Process) -> Iterator[Finding]:
    """Nodes to which no way leads from any start."""
    starts = [
        node.id for scope in process.starts if scope not in process.nodes for node in process.starts[scope]
    ]
    known = reachable(starts, process.nodes, process.starts)
    for node in process.nodes.values():
        if node.id not in known:
            yield warning("unreachable", "không có đường nào dẫn tới", node.id, node.line)


def endless_circle(process: Process) -> Iterator[Finding]:
    """A circle of gateways and events without anything to wait for."""
    circle = automatic_circle(process.nodes)
    if circle:
        first = process.nodes[circle[0]]
        message = f"vòng lặp không có bước nào để dừng: {' → '.join(circle)}"
        yield error("livelock", message, first.id, first.line, trace=circle)


def misplaced(process: Process) -> Iterator[Finding]:
    """Flows where the standard allows none, and loose ends of events."""
    for node in process.nodes.values():
        if node.kind in {Kind.START, Kind.BOUNDARY} and node.incoming:
            yield error("misplaced_flow", f"{node.element} không được có luồng vào", node.id, node.line)
        if node.kind is Kind.END and node.outgoing:
            yield error("misplaced_flow", "endEvent không được có luồng ra", node.id, node.line)
        if len(node.id) > LONGEST_ID or any(len(flow.id) > LONGEST_ID for flow in node.outgoing):
            yield error("long_id", f"mã dài quá {LONGEST_ID} ký tự", node.id, node.line)


def unclear_choice(process: Process) -> Iterator[Finding]:
    """Exclusive gateways that would take a flow by accident, and choices that may find none."""
    for node in process.nodes.values():
        if node.kind not in {Kind.EXCLUSIVE, Kind.INCLUSIVE} or len(node.outgoing) < 2:
            continue
        bare = [flow for flow in node.outgoing if flow.condition is None and flow is not node.default]
        if node.kind is Kind.EXCLUSIVE and bare:
            alone = bare == [node.outgoing[-1]] and node.default is None
            message = "luồng ra không có điều kiện" + (", dùng như luồng mặc định" if alone else "")
            make = warning if alone else error
            yield make("missing_condition", message, node.id, bare[0].line)
        elif (
            not bare
            and node.default is None
            and not all(_about_action(flow.condition) for flow in node.outgoing)
        ):
            message = "có thể không điều kiện nào đúng mà không có luồng mặc định"
            yield warning("no_default", message, node.id, node.line)


def _about_action(condition: Condition | None) -> bool:
    return condition is not None and condition.about_action_only


def conditions(process: Process) -> Iterator[Finding]:
    """Conditions that can't be computed, or use fields that the process does not declare."""
    for node in process.nodes.values():
        for condition, line in _conditions_of(node):
            if condition.problem:
                message = f"điều kiện «{condition.text}»: {condition.problem}"
                yield error("condition", message, node.id, line)
            for name in sorted(condition.names - {ACTION} - COUNTERS - process.fields.keys()):
                message = f"điều kiện dùng trường «{name}» chưa khai báo"
                yield warning("undeclared_field", message, node.id, line)


def _conditions_of(node: Node) -> Iterator[tuple[Condition, int]]:
    for flow in node.outgoing:
        if flow.condition is not None:
            yield flow.condition, flow.line
    if node.timer is not None and node.timer.expression is not None and not node.timer.expression.problem:
        yield node.timer.expression, node.line
    if node.multiple is not None:
        for condition in (node.multiple.cardinality, node.multiple.completion):
            if condition is not None:
                yield condition, node.line


def event_gateways(process: Process) -> Iterator[Finding]:
    """An event-based gateway leads to events and receive tasks only."""
    for node in process.nodes.values():
        if node.kind is not Kind.EVENT_BASED:
            continue
        if not node.awaited:
            yield error("event_gateway", "cổng sự kiện không có luồng ra", node.id, node.line)
        for event in node.awaited:
            if event.kind not in {Kind.CATCH, Kind.RECEIVE}:
                message = f"cổng sự kiện dẫn tới «{event.id}», không phải sự kiện chờ"
                yield error("event_gateway", message, node.id, node.line)


def activities(process: Process) -> Iterator[Finding]:
    """Steps that can't be given to anyone, held to a limit, entered or counted."""
    for node in process.nodes.values():
        if node.kind is Kind.USER and node.performer is None:
            yield warning("missing_performer", "bước chưa có người thực hiện", node.id, node.line)
        if node.kind is Kind.USER and node.budget_minutes is None:
            yield warning("missing_limit", "bước chưa có thời hạn", node.id, node.line)
        if node.kind is Kind.CALL and not node.inner:
            yield error("called_process", "quy trình được gọi không có trong tệp", node.id, node.line)
        multiple = node.multiple
        if multiple is not None and multiple.cardinality is None and not multiple.collection:
            yield error("multi_instance", "không nói thực hiện bao nhiêu lần", node.id, node.line)


RULES: tuple[Callable[[Process], Iterator[Finding]], ...] = (
    no_start,
    unreachable,
    endless_circle,
    misplaced,
    unclear_choice,
    conditions,
    event_gateways,
    activities,
)
