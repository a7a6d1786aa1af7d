"""Which nodes lead where, within one scope. A boundary event is reached from the activity it sits on."""

from collections.abc import Iterable, Mapping

from motcua.domain.bpmn.model import Flow, Node


def upstream_of(join: Node, nodes: Mapping[str, Node]) -> dict[str, frozenset[str]]:
    """For each incoming flow of an inclusive join: the nodes whose tokens can come to it past no such join.

    Source: BPMN 2.0.2 table 13.3, activation of the inclusive gateway.
    """
    return {flow.id: frozenset(_before(flow, join, nodes)) for flow in join.incoming}


def _before(flow: Flow, join: Node, nodes: Mapping[str, Node]) -> set[str]:
    seen: set[str] = set()
    todo = [flow.source]
    while todo:
        node_id = todo.pop()
        if node_id == join.id or node_id in seen:
            continue
        seen.add(node_id)
        todo.extend(_predecessors(nodes[node_id]))
    return seen


def _predecessors(node: Node) -> Iterable[str]:
    if node.attached_to:
        return (node.attached_to,)
    return (flow.source for flow in node.incoming)


def reachable(
    starts: Iterable[str], nodes: Mapping[str, Node], inside: Mapping[str, Iterable[Node]]
) -> set[str]:
    """All nodes that a token can come to from `starts`, scopes entered on the way included."""
    seen: set[str] = set()
    todo = list(starts)
    while todo:
        node_id = todo.pop()
        if node_id in seen:
            continue
        seen.add(node_id)
        node = nodes[node_id]
        todo.extend(flow.target for flow in node.outgoing)
        todo.extend(event.id for event in node.boundary)
        todo.extend(each.id for each in inside.get(node.inner, ()))
    return seen
