"""The engine: a pure, total function from state and command to the next state, or a named error."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from motcua.domain.bpmn.commands import (
    ActionNotAllowed,
    Advance,
    CannotStart,
    Command,
    Complete,
    Fire,
    Message,
    NeverRests,
    NobodyWaits,
    TaskNotOpen,
    TimerNotSet,
    UnclearMoment,
)
from motcua.domain.bpmn.leaving import complete, leave
from motcua.domain.bpmn.model import Kind, Node, Process
from motcua.domain.bpmn.run import Run
from motcua.domain.bpmn.state import State, Step, Timer, Token, Waits
from motcua.domain.bpmn.timers import DueMoment, natural_time
from motcua.domain.bpmn.world import Reality, World

MOST_FIRINGS = 10_000
"""Timers that one `Advance` fires: a cycle of a second must not run for a century in one go."""


def start(
    process: Process,
    data: Mapping[str, Any],
    at: datetime,
    event: str = "",
    working_time: DueMoment = natural_time,
    after: State | None = None,
) -> Step:
    """The first step. `event`: id or message name of the start event, needed when several could begin.

    `working_time` adds working time to a moment by the unit's calendar. `after`: the state in which the
    process ended that begins anew; its numbers go on. Raises EngineError.
    """
    begin = State(next_token=after.next_token, next_timer=after.next_timer) if after else State()
    return start_in(process, Reality(data, working_time), at, event, begin)


def step(
    process: Process,
    state: State,
    command: Command,
    data: Mapping[str, Any],
    working_time: DueMoment = natural_time,
) -> Step:
    """What the command changes. `data` are the dossier's fields as they are now. Raises EngineError."""
    return step_in(process, state, command, Reality(data, working_time))


def start_in(
    process: Process, world: World, at: datetime, event: str = "", begin: State | None = None
) -> Step:
    """`start` in any world."""
    run = Run(process, begin or State(), world, _clear(at))
    for node in _starting(process, event):
        run.arrive(node, 0, "", "")
    run.move()
    return run.step()


def step_in(process: Process, state: State, command: Command, world: World) -> Step:
    """`step` in any world."""
    run = Run(process, state, world, _clear(command.at))
    match command:
        case Complete():
            _complete(run, command)
        case Message():
            _deliver(run, command)
        case Fire():
            _fire(run, run.timers.get(command.timer))
        case Advance():
            _advance(run, command.at)
    run.move()
    return run.step()


def _clear(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise UnclearMoment("thời điểm không có múi giờ")
    return at


def _starting(process: Process, event: str) -> tuple[Node, ...]:
    """The named start event, else the plain one, else the only one; all nodes of an implicit start."""
    starts = process.starts.get(process.id, ())
    if event:
        starts = tuple(node for node in starts if event in {node.id, node.message})
    elif len(starts) > 1 and starts[0].kind is Kind.START:
        starts = tuple(node for node in starts if not node.message and node.timer is None)
    if not starts or (len(starts) > 1 and starts[0].kind is Kind.START):
        raise CannotStart(f"{process.id}: không xác định được sự kiện bắt đầu")
    return starts


def _complete(run: Run, command: Complete) -> None:
    token = run.tokens.get(command.token)
    if token is None or token.waits is not Waits.TASK:
        raise TaskNotOpen(f"không có việc số {command.token} đang mở")
    node = run.node(token)
    if node.allowed_actions and node.action(command.action) is None:
        raise ActionNotAllowed(f"{node.id}: không có thao tác «{command.action}»")
    complete(run, token, command.action)


def _deliver(run: Run, command: Message) -> None:
    """A message has one receiver: the token that has waited longest (BPMN 2.0.2 §8.4.2)."""
    for token in run.tokens.values():
        if command.token in {None, token.id}:
            for node in _receivers(run, token):
                if node.message == command.name:
                    _go_on(run, token, node)
                    return
    raise NobodyWaits(f"không có bước nào chờ tin «{command.name}»")


def _receivers(run: Run, token: Token) -> Iterator[Node]:
    """Nodes that would take a message for this token: where it waits, or events on its boundary."""
    node = run.node(token)
    if token.waits is Waits.MESSAGE:
        yield node
    elif token.waits is Waits.FIRST:
        yield from (event for event in node.awaited if event.timer is None)
    container = run.tokens.get(token.parent)
    if container is None or container.waits is not Waits.INSTANCES:
        yield from (event for event in node.boundary if event.timer is None)


def _fire(run: Run, timer: Timer | None) -> None:
    token = run.tokens.get(timer.token) if timer is not None else None
    if timer is None or token is None:
        raise TimerNotSet("hẹn giờ không còn đặt")
    node = run.node(timer)
    run.drop_timer(timer)
    if node.kind is Kind.BOUNDARY and not node.interrupting and node.timer is not None:
        run.repeat_timer(timer, node.timer)
    _go_on(run, token, node)


def _go_on(run: Run, token: Token, node: Node) -> None:
    """The event `node` happened to the waiting `token`."""
    if node.kind is not Kind.BOUNDARY:
        if node.id == token.node:
            complete(run, token, token.action)
        else:
            run.close(token)
            leave(run, node, token.parent, token.action)
        return
    if node.interrupting:
        run.cancel(token)
    run.arrive(node, token.parent, "", token.action)


def _advance(run: Run, until: datetime) -> None:
    for _ in range(MOST_FIRINGS):
        timer = min(run.timers.values(), key=lambda each: (each.due_at, each.id), default=None)
        if timer is None or timer.due_at > until:
            run.at = until
            return
        run.at = timer.due_at
        _fire(run, timer)
        run.move()
    raise NeverRests(f"hơn {MOST_FIRINGS:,} lần hẹn giờ trong một lần chờ")
