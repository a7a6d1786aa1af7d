"""How a token goes on: along the flows of the node it leaves, or to its end when there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from motcua.domain.bpmn.model import Flow, Kind, Node
from motcua.domain.bpmn.state import Token, Waits

if TYPE_CHECKING:
    from motcua.domain.bpmn.run import Run


def leave(run: Run, node: Node, parent: int, action: str) -> None:
    """Sends a token along each flow that is taken."""
    if not node.outgoing:
        run.consume(parent, action)
        return
    for flow in _taken(run, node, action):
        run.arrive(run.process.nodes[flow.target], parent, flow.id, action)


def _taken(run: Run, node: Node, action: str) -> tuple[Flow, ...]:
    flows = node.outgoing
    if node.kind is Kind.PARALLEL or (len(flows) == 1 and flows[0].condition is None):
        return flows
    if node.kind is Kind.EXCLUSIVE:
        return (run.world.choose_one(node, action),)
    if node.kind is not Kind.INCLUSIVE and all(flow.condition is None for flow in flows):
        return flows
    return run.world.choose_some(node, action)


def complete(run: Run, token: Token, action: str) -> None:
    """The work that the token waited for is done."""
    node = run.node(token)
    run.close(token)
    finish(run, node, token.parent, action)


def finish(run: Run, node: Node, parent: int, action: str) -> None:
    """One instance of an activity is done: the activity is, unless other instances are still awaited."""
    container = run.tokens.get(parent)
    if container is None or container.waits is not Waits.INSTANCES or container.node != node.id:
        leave(run, node, parent, action)
        return
    container = container._replace(finished=container.finished + 1, action=action)
    run.change(container)
    if container.finished == container.begun or _enough(run, node, container):
        run.cancel(container)
        leave(run, node, container.parent, action)


def _enough(run: Run, node: Node, container: Token) -> bool:
    assert node.multiple is not None
    return run.world.enough(node.multiple, container.begun, container.finished, container.action)
