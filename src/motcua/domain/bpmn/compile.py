"""From a drawing to the immutable graph that runs: links nodes, flows and scopes, and refuses loose ends."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from motcua.domain.bpmn.drawing import Drawing, DrawnNode, DrawnProcess
from motcua.domain.bpmn.findings import Finding, Refused, error
from motcua.domain.bpmn.model import ACTIVITY_KINDS, SCOPE_KINDS, Flow, Kind, Node, Process
from motcua.domain.bpmn.parse import parse
from motcua.domain.bpmn.reach import upstream_of
from motcua.domain.bpmn.reading import DEEPEST, read_tree


def load(xml: bytes, process_id: str = "") -> Process:
    """The process of a file, ready to run; the same bytes give the same object.

    Of several processes the named one, else the first executable one. Raises Refused.
    """
    return _load(hashlib.sha256(xml).hexdigest(), _Bytes(xml), process_id)


class _Bytes:
    """Bytes that don't take part in the cache key: their hash does."""

    def __init__(self, xml: bytes) -> None:
        self.xml = xml

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Bytes)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=512)
def _load(sha256: str, source: _Bytes, process_id: str) -> Process:
    drawing = parse(read_tree(source.xml))
    refusals = drawing.refusals + _loose_ends(drawing)
    if refusals:
        raise Refused(tuple(sorted(refusals, key=lambda each: each.line)))
    return _link(drawing, _main(drawing, process_id), sha256)


def _main(drawing: Drawing, process_id: str) -> DrawnProcess:
    """The process to run: named, else the first executable that none of the others calls, else the first."""
    if process_id:
        named = [each for each in drawing.processes if each.id == process_id]
        if not named:
            raise Refused((error("no_process", f"tệp không có quy trình «{process_id}»"),))
        return named[0]
    called = {node.called for node in drawing.nodes}
    busy = {node.scope for node in drawing.nodes}

    def order(process: DrawnProcess) -> tuple[bool, bool, bool]:
        return (process.id not in busy, not process.executable, process.id in called)

    return min(drawing.processes, key=order)


def _loose_ends(drawing: Drawing) -> list[Finding]:
    """Flows and boundary events that lead nowhere or cross a scope, and endless calls."""
    found: list[Finding] = []
    nodes = {node.id: node for node in drawing.nodes}
    flows = {flow.id for flow in drawing.flows}
    for flow in drawing.flows:
        if not {flow.source, flow.target} & drawing.refused_ids:
            found += _loose_flow(flow, nodes)
    for node in drawing.nodes:
        if node.default and node.default not in flows:
            message = f"luồng mặc định «{node.default}» không có trong tệp"
            found.append(error("broken_reference", message, node.id, node.line))
        if node.attached_to in drawing.refused_ids:
            continue
        if node.kind is Kind.BOUNDARY and not _holds(nodes.get(node.attached_to), node):
            message = f"sự kiện biên gắn vào «{node.attached_to}», không phải hoạt động cùng cấp"
            found.append(error("broken_reference", message, node.id, node.line))
    return found + _endless_calls(drawing)


def _loose_flow(flow: Flow, nodes: Mapping[str, DrawnNode]) -> Iterable[Finding]:
    missing = [each or "(trống)" for each in (flow.source, flow.target) if each not in nodes]
    if missing:
        message = f"luồng nối tới «{', '.join(missing)}» không có trong tệp"
        yield error("broken_reference", message, flow.id, flow.line)
    elif nodes[flow.source].scope != nodes[flow.target].scope:
        yield error("crosses_scope", "luồng đi xuyên qua ranh giới quy trình", flow.id, flow.line)


def _holds(host: DrawnNode | None, event: DrawnNode) -> bool:
    return host is not None and host.kind in ACTIVITY_KINDS and host.scope == event.scope


def _endless_calls(drawing: Drawing) -> list[Finding]:
    """A process that calls itself, however far round, would never be finished entering."""
    entered: dict[str, set[str]] = defaultdict(set)
    for node in drawing.nodes:
        if node.kind in SCOPE_KINDS:
            entered[node.scope].add(node.called or node.id)
    found = []
    for node in drawing.nodes:
        if node.kind is Kind.CALL and node.called and node.scope in _closure(node.called, entered):
            message = f"quy trình gọi lại chính nó qua «{node.called}»"
            found.append(error("endless_call", message, node.id, node.line))
    return found or _deep_calls(entered)


def _deep_calls(entered: Mapping[str, set[str]]) -> list[Finding]:
    """Calls within calls, deeper than XML itself may nest."""
    level = set(entered)
    for _ in range(DEEPEST):
        level = {scope for outer in level for scope in entered.get(outer, ())}
    return [error("too_deep", f"gọi lồng nhau sâu quá {DEEPEST} cấp")] if level else []


def _closure(start: str, entered: Mapping[str, set[str]]) -> set[str]:
    seen, todo = {start}, [start]
    while todo:
        for scope in entered.get(todo.pop(), ()):
            if scope not in seen:
                seen.add(scope)
                todo.append(scope)
    return seen


def _link(drawing: Drawing, main: DrawnProcess, sha256: str) -> Process:
    scopes = {each.id for each in drawing.processes}
    nodes = _nodes(drawing, scopes)
    starts: dict[str, list[Node]] = defaultdict(list)
    for node in nodes.values():
        starts[node.scope].append(node)
    return Process(
        id=main.id,
        name=main.name,
        nodes=MappingProxyType(nodes),
        starts=MappingProxyType({scope: _starts(inside) for scope, inside in starts.items()}),
        fields=MappingProxyType(dict(drawing.fields)),
        elements=MappingProxyType(dict(sorted(drawing.elements.items()))),
        sha256=sha256,
        notes=tuple(drawing.notes),
    )


def _starts(inside: list[Node]) -> tuple[Node, ...]:
    """Start events; without any, all nodes that no flow leads to (BPMN 2.0.2 §10.5.2, implicit start)."""
    events = tuple(node for node in inside if node.kind is Kind.START)
    implicit = (node for node in inside if not node.incoming and node.kind is not Kind.BOUNDARY)
    return events or tuple(implicit)


def _nodes(drawing: Drawing, scopes: set[str]) -> dict[str, Node]:
    """Built in two rounds, as a node holds others: bare nodes, then what they hold."""
    incoming: dict[str, list[Flow]] = defaultdict(list)
    outgoing: dict[str, list[Flow]] = defaultdict(list)
    flows = {flow.id: flow for flow in drawing.flows}
    for flow in drawing.flows:
        incoming[flow.target].append(flow)
        outgoing[flow.source].append(flow)
    bare = {
        drawn.id: _bare(drawn, incoming[drawn.id], outgoing[drawn.id], flows.get(drawn.default), scopes)
        for drawn in drawing.nodes
    }
    attached: dict[str, list[Node]] = defaultdict(list)
    for node in bare.values():
        attached[node.attached_to].append(node)
    return {node.id: _complete(node, bare, attached[node.id]) for node in bare.values()}


def _bare(
    drawn: DrawnNode, incoming: list[Flow], outgoing: list[Flow], default: Flow | None, scopes: set[str]
) -> Node:
    inner = drawn.called if drawn.called in scopes else ""
    return Node(
        id=drawn.id,
        name=drawn.name,
        kind=drawn.kind,
        element=drawn.element,
        line=drawn.line,
        scope=drawn.scope,
        incoming=tuple(incoming),
        outgoing=tuple(outgoing),
        default=default if default in outgoing else None,
        attached_to=drawn.attached_to,
        inner=drawn.id if drawn.kind is Kind.SUB_PROCESS else inner,
        **drawn.details,
    )


def _complete(node: Node, bare: Mapping[str, Node], attached: list[Node]) -> Node:
    if node.kind is Kind.EVENT_BASED:
        return replace(node, awaited=tuple(bare[flow.target] for flow in node.outgoing))
    if node.kind is Kind.INCLUSIVE and len(node.incoming) > 1:
        return replace(node, upstream=MappingProxyType(upstream_of(node, bare)))
    return replace(node, boundary=tuple(attached)) if attached else node
