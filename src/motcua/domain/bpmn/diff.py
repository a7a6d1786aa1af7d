"""What changed between two versions of a process, and moving a running one from the old to the new."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from motcua.domain.bpmn.model import Flow, Node, Process
from motcua.domain.bpmn.state import State, Token, Waits

_PLACED = frozenset({"line", "incoming", "outgoing", "default", "boundary", "awaited", "upstream"}) | {
    "multiple",
    "scope",
    "timer",
}
"""Fields of a node that hold other things, compared on their own or by their text."""


@dataclass(frozen=True, slots=True)
class Diff:
    """Ids, in the order of the files. `changed`: node id → names of what differs."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: Mapping[str, tuple[str, ...]]
    added_flows: tuple[str, ...]
    removed_flows: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether both versions route and ask the same."""
        return not (self.added or self.removed or self.changed or self.added_flows or self.removed_flows)


class CannotMove(ValueError):
    """Tokens that have no place in the new version; `tokens` says which."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        super().__init__(", ".join(f"{token.id} @ {token.node}" for token in tokens))
        self.tokens = tokens


def diff(old: Process, new: Process) -> Diff:
    """What the new version adds, removes and changes. Flows are compared by where they lead and when."""
    before, after = _flows(old), _flows(new)
    changed = {
        node_id: _differences(node, new.nodes[node_id], {old.id: new.id})
        for node_id, node in old.nodes.items()
        if node_id in new.nodes
    }
    return Diff(
        added=tuple(each for each in new.nodes if each not in old.nodes),
        removed=tuple(each for each in old.nodes if each not in new.nodes),
        changed={node_id: names for node_id, names in changed.items() if names},
        added_flows=tuple(flow.id for meaning, flow in after.items() if meaning not in before),
        removed_flows=tuple(flow.id for meaning, flow in before.items() if meaning not in after),
    )


def _flows(process: Process) -> dict[tuple[str, str, str, bool], Flow]:
    return {
        (flow.source, flow.target, flow.condition.text if flow.condition else "", flow is node.default): flow
        for node in process.nodes.values()
        for flow in node.outgoing
    }


def _differences(old: Node, new: Node, renamed: Mapping[str, str]) -> tuple[str, ...]:
    """Names of the fields that differ; `renamed`: the old process's id → the new one's."""
    names = [each.name for each in fields(Node) if each.name not in _PLACED]
    found = [name for name in names if getattr(old, name) != getattr(new, name)]
    if renamed.get(old.scope, old.scope) != new.scope:
        found.append("scope")
    if _texts(old) != _texts(new):
        found.append("timer" if old.timer or new.timer else "multiple")
    return tuple(found)


def _texts(node: Node) -> tuple[object, ...]:
    many = node.multiple
    conditions = (many.cardinality, many.completion) if many else ()
    return (
        (node.timer.form, node.timer.text, node.timer.working) if node.timer else None,
        many and many.collection,
        tuple(each.text if each else "" for each in conditions),
    )


def move(state: State, old: Process, new: Process, mapping: Mapping[str, str]) -> State:
    """The running state in the new version. `mapping`: old node id → new one, where they differ.

    Raises CannotMove, naming every token that would rest where the new version can't hold it.
    The way back is the old state, which stays as it was.
    """
    misfits = tuple(token for token in state.tokens if not _fits(token, old, new, mapping))
    if misfits:
        raise CannotMove(misfits)
    return state._replace(
        tokens=tuple(
            token._replace(node=mapping.get(token.node, token.node), via=_way(token, old, new, mapping))
            for token in state.tokens
        ),
        timers=tuple(
            timer._replace(node=mapping.get(timer.node, timer.node))
            for timer in state.timers
            if mapping.get(timer.node, timer.node) in new.nodes
        ),
    )


def _fits(token: Token, old: Process, new: Process, mapping: Mapping[str, str]) -> bool:
    """Same kind of node, at the same depth; at a join the branch it came by must be there too."""
    node, target = old.nodes.get(token.node), new.nodes.get(mapping.get(token.node, token.node))
    if node is None or target is None or node.kind is not target.kind:
        return False
    if (node.multiple is None) != (target.multiple is None):
        return False
    if mapping.get(node.scope, node.scope) != target.scope and not _both_top(node, target, old, new):
        return False
    return token.waits is not Waits.JOIN or bool(_way(token, old, new, mapping))


def _both_top(node: Node, target: Node, old: Process, new: Process) -> bool:
    return node.scope == old.id and target.scope == new.id


def _way(token: Token, old: Process, new: Process, mapping: Mapping[str, str]) -> str:
    """The new flow by which a token at a join came: the one from the same node. '' when there is none."""
    if not token.via:
        return ""
    sources = {flow.id: flow.source for flow in old.nodes[token.node].incoming}
    source = sources.get(token.via, "")
    join = new.nodes[mapping.get(token.node, token.node)]
    wanted = mapping.get(source, source)
    return next((flow.id for flow in join.incoming if flow.source == wanted), "")
