"""Which nodes lead where, within one scope. A boundary event is reached from the activity it sits on."""

from collections.abc import Iterable, Iterator, Mapping

from motcua.domain.bpmn.model import Flow, Kind, Node


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


_NEVER_RESTS = frozenset({Kind.START, Kind.THROW, Kind.EXCLUSIVE, Kind.SEND})


def automatic_circle(nodes: Mapping[str, Node]) -> tuple[str, ...]:
    """A circle in which no token would ever rest, as node ids; empty when there is none."""
    done: set[str] = set()
    for start in nodes.values():
        found = _circle_from(start, nodes, done)
        if found:
            return found
    return ()


def _circle_from(start: Node, nodes: Mapping[str, Node], done: set[str]) -> tuple[str, ...]:
    """Depth-first along nodes that never rest; `path` is the way from `start` to where the search stands."""
    path: dict[str, Iterator[Flow]] = {}
    node: Node | None = start
    while node is not None or path:
        if node is not None and node.id in path:
            ids = list(path)
            return tuple(ids[ids.index(node.id) :])
        if node is not None and _passes(node) and node.id not in done:
            path[node.id] = iter(node.outgoing)
        elif not path:
            return ()
        last = next(reversed(path))
        flow = next(path[last], None)
        node = None if flow is None else nodes[flow.target]
        if flow is None:
            done.add(last)
            del path[last]
    return ()


def _passes(node: Node) -> bool:
    joins = node.kind in {Kind.PARALLEL, Kind.INCLUSIVE} and len(node.incoming) > 1
    return node.kind in _NEVER_RESTS or (node.kind in {Kind.PARALLEL, Kind.INCLUSIVE} and not joins)


def backward_order(starts: Iterable[str], nodes: Mapping[str, Node]) -> list[str]:
    """Reachable nodes of one scope, each after all that follow it, flows back left aside."""
    order: list[str] = []
    seen: set[str] = set()
    todo = [(start, False) for start in starts]
    while todo:
        node_id, followed = todo.pop()
        if followed:
            order.append(node_id)
        elif node_id not in seen:
            seen.add(node_id)
            node = nodes[node_id]
            todo.append((node_id, True))
            todo.extend((flow.target, False) for flow in node.outgoing)
            todo.extend((event.id, False) for event in node.boundary)
    return order
