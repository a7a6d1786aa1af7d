"""What each kind of node does when a token arrives: one function a kind, found in `ENTER`.

Source: BPMN 2.0.2 chapter 13, execution semantics.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from motcua.domain.bpmn import joins
from motcua.domain.bpmn.commands import NothingToCall
from motcua.domain.bpmn.leaving import finish, leave
from motcua.domain.bpmn.model import SCOPE_KINDS, TASK_KINDS, Kind, Node
from motcua.domain.bpmn.state import Token, Waits

if TYPE_CHECKING:
    from motcua.domain.bpmn.run import Arrival, Run


def pass_through(run: Run, arrival: Arrival) -> None:
    """Start events and forks: nothing to wait for."""
    leave(run, arrival.node, arrival.parent, arrival.action)


def throw(run: Run, arrival: Arrival) -> None:
    """An intermediate throw event sends its message, if it has one, and goes on."""
    if arrival.node.message:
        run.send(arrival.node)
    leave(run, arrival.node, arrival.parent, arrival.action)


def end(run: Run, arrival: Arrival) -> None:
    """The token ends; a message goes out; terminate takes back all else in the same scope."""
    if arrival.node.message:
        run.send(arrival.node)
    if arrival.node.terminate:
        run.cancel_inside(arrival.parent)
    run.consume(arrival.parent, arrival.action)


def catch(run: Run, arrival: Arrival) -> None:
    """An intermediate event waits for its message or its moment."""
    node = arrival.node
    waits = Waits.MESSAGE if node.timer is None else Waits.TIMER
    token = run.place(node, waits, arrival.parent, action=arrival.action)
    if node.timer is not None:
        run.set_timer(token, node, node.timer)


def await_first(run: Run, arrival: Arrival) -> None:
    """An event-based gateway waits for whichever of its events comes first."""
    token = run.place(arrival.node, Waits.FIRST, arrival.parent, action=arrival.action)
    for event in arrival.node.awaited:
        if event.timer is not None:
            run.set_timer(token, event, event.timer)


def join(run: Run, arrival: Arrival) -> None:
    """A parallel or inclusive gateway with several incoming flows waits for the other branches."""
    if len(arrival.node.incoming) < 2:
        pass_through(run, arrival)
        return
    run.place(arrival.node, Waits.JOIN, arrival.parent, via=arrival.via, action=arrival.action)
    if arrival.node.kind is Kind.PARALLEL:
        joins.release_parallel(run, arrival.node, arrival.parent, arrival.action)


def activity(run: Run, arrival: Arrival) -> None:
    """An activity begins, once or in several instances at once, and its boundary events are armed."""
    node, action = arrival.node, arrival.action
    if node.multiple is None:
        token = begin(run, node, arrival.parent, action)
        if token is not None and node.boundary:
            arm(run, token, node)
        return
    items = run.world.instances(node, node.multiple, action)
    if not items:
        leave(run, node, arrival.parent, action)
        return
    container = run.place(node, Waits.INSTANCES, arrival.parent, action=action, begun=len(items))
    arm(run, container, node)
    for instance, item in enumerate(items):
        if container.id in run.tokens:
            begin(run, node, container.id, action, instance, item)


def begin(run: Run, node: Node, parent: int, action: str, instance: int = 0, item: str = "") -> Token | None:
    """One instance of an activity begins; None when it was done at once."""
    if node.kind in TASK_KINDS:
        return run.place(node, Waits.TASK, parent, instance=instance, item=item)
    if node.kind in SCOPE_KINDS:
        return _enter_scope(run, node, parent, action, instance, item)
    if node.kind is Kind.RECEIVE:
        return run.place(node, Waits.MESSAGE, parent, action=action, instance=instance, item=item)
    run.send(node)
    finish(run, node, parent, action)
    return None


def arm(run: Run, host: Token, node: Node) -> None:
    """Sets the timers of the boundary events that sit on the activity."""
    for event in node.boundary:
        if event.timer is not None:
            run.set_timer(host, event, event.timer)


def _enter_scope(run: Run, node: Node, parent: int, action: str, instance: int, item: str) -> Token:
    if not node.inner:
        raise NothingToCall(f"{node.id}: quy trình được gọi không có trong tệp")
    scope = run.place(node, Waits.INNER, parent, action=action, instance=instance, item=item)
    for start in run.process.starts.get(node.inner, ()):
        run.arrive(start, scope.id, "", action)
    run.consume(scope.id, action)
    return scope


ENTER: Mapping[Kind, Callable[[Run, Arrival], None]] = {
    Kind.START: pass_through,
    Kind.END: end,
    Kind.CATCH: catch,
    Kind.THROW: throw,
    Kind.USER: activity,
    Kind.SERVICE: activity,
    Kind.RULE: activity,
    Kind.SEND: activity,
    Kind.RECEIVE: activity,
    Kind.SUB_PROCESS: activity,
    Kind.CALL: activity,
    Kind.EXCLUSIVE: pass_through,
    Kind.PARALLEL: join,
    Kind.INCLUSIVE: join,
    Kind.EVENT_BASED: await_first,
    Kind.BOUNDARY: pass_through,
}
