"""All states that a process can come to, breadth first, so that the first trace to a fault is a shortest one.

The engine itself moves the tokens; only the world is replaced. Tasks may be done by any action, messages
may come and timers may fire in any order.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, NamedTuple

from motcua.domain.bpmn.commands import Command, Complete, EngineError, Fire, Message, NeverRests
from motcua.domain.bpmn.model import Kind, Node, Process
from motcua.domain.bpmn.possibility import ANY_ACTION, Possibility, TooManyWays, next_script
from motcua.domain.bpmn.reach import reachable
from motcua.domain.bpmn.run import MOST_MOVES
from motcua.domain.bpmn.state import State, Step, Token, Waits
from motcua.domain.bpmn.step import start_in, step_in

MOST_STATES = 5_000
MOST_SCRIPTS = 512
"""Ways in which one command is tried to go; a gateway with many open flows has more."""

MOST_MOVES_IN_ALL = 400_000
"""Tokens moved or looked at in one exploration: some seconds of work, whatever the drawing."""

_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)

Key = tuple[Any, ...]


class Arrived(NamedTuple):
    """How a state was first come to: from which state, by what happening."""

    before: Key | None
    by: str


@dataclass(slots=True)
class Explored:
    """What was found. `complete` is False when the bound was met: then absence proves nothing."""

    states: dict[Key, State] = field(default_factory=dict)
    arrived: dict[Key, Arrived] = field(default_factory=dict)
    leads_to: dict[Key, set[Key]] = field(default_factory=dict)
    passed: set[str] = field(default_factory=set)
    stuck: list[Key] = field(default_factory=list)
    doubled: dict[Key, str] = field(default_factory=dict)
    failures: list[tuple[Key | None, str, EngineError]] = field(default_factory=list)
    unexplored: set[Key] = field(default_factory=set)
    moves: int = 0
    complete: bool = True

    def give_up(self, *keys: Key) -> None:
        """The bound is met; of these states it is not known where they lead."""
        self.complete = False
        self.unexplored.update(keys)

    def trace(self, key: Key | None) -> tuple[str, ...]:
        """The shortest way to a state, one happening an entry."""
        happenings: list[str] = []
        while key is not None:
            before, by = self.arrived[key]
            happenings.append(by)
            key = before
        return tuple(reversed(happenings))


def explore(process: Process, most_states: int = MOST_STATES) -> Explored:
    """Every state up to the bound."""
    found = Explored()
    todo: deque[Key] = deque()
    for event in _start_events(process):
        _note(process, found, todo, None, f"bắt đầu {event}".rstrip(), None, event)
    while todo:
        key = todo.popleft()
        if len(found.states) >= most_states or found.moves > MOST_MOVES_IN_ALL:
            found.give_up(key, *todo)
            break
        commands = list(_commands(process, found.states[key]))
        if not commands and not found.states[key].ended:
            found.stuck.append(key)
        for by, command in commands:
            if found.moves > MOST_MOVES_IN_ALL:
                found.give_up(key)
                break
            _note(process, found, todo, key, by, command, "")
    return found


def _start_events(process: Process) -> tuple[str, ...]:
    starts = process.starts.get(process.id, ())
    if starts and starts[0].kind is Kind.START:
        return tuple(node.id for node in starts)
    return ("",) if starts else ()


def _note(
    process: Process,
    found: Explored,
    todo: deque[Key],
    key: Key | None,
    by: str,
    command: Command | None,
    event: str,
) -> None:
    """Notes every state to which the command can lead."""
    state = found.states[key] if key is not None else State()
    for answer in _answers(process, state, command, event, found):
        if isinstance(answer, TooManyWays):
            found.give_up(*([key] if key is not None else []))
            continue
        if isinstance(answer, EngineError):
            found.moves += MOST_MOVES if isinstance(answer, NeverRests) else 1
            found.failures.append((key, by, answer))
            continue
        found.moves += len(answer.passed) + len(answer.state.tokens)
        found.passed.update(answer.passed)
        reached = state_key(answer.state)
        if key is not None:
            found.leads_to.setdefault(key, set()).add(reached)
        if reached not in found.states:
            found.states[reached] = answer.state
            found.arrived[reached] = Arrived(key, by)
            doubled = _doubled(answer.state)
            if doubled:
                found.doubled[reached] = doubled
            else:
                todo.append(reached)


def _answers(
    process: Process, state: State, command: Command | None, event: str, found: Explored
) -> Iterator[Step | EngineError]:
    """The command under each script of answers."""
    script: tuple[int, ...] | None = ()
    for _ in range(MOST_SCRIPTS if found.moves <= MOST_MOVES_IN_ALL else 1):
        assert script is not None
        world = Possibility(script)
        try:
            if command is None:
                yield start_in(process, world, _ANY_MOMENT, event)
            else:
                yield step_in(process, state, command, world)
        except EngineError as problem:
            yield problem
        script = next_script(script, world.asked)
        if script is None:
            return
    found.complete = False


def _commands(process: Process, state: State) -> Iterator[tuple[str, Command]]:
    """All that can happen in a state, each with its words for the trace."""
    for token in state.tokens:
        node = process.nodes[token.node]
        if token.waits is Waits.TASK:
            for action in [each.id for each in node.allowed_actions] or [ANY_ACTION]:
                words = f"xong {node.id}" + (f": {action}" if action != ANY_ACTION else "")
                yield words, Complete(token.id, action, _ANY_MOMENT)
        for event in _awaited(node, token):
            if event.interrupting or _once_at_a_time(process, state, token, event):
                yield f"tin {event.message}", Message(event.message, _ANY_MOMENT, token.id)
    for timer in state.timers:
        event, host = process.nodes[timer.node], state.token(timer.token)
        if host is not None and (event.interrupting or _once_at_a_time(process, state, host, event)):
            yield f"hẹn giờ {timer.node}", Fire(timer.id, _ANY_MOMENT)


def _awaited(node: Node, token: Token) -> Iterator[Node]:
    """Nodes that would take a message for the token."""
    if token.waits is Waits.MESSAGE:
        yield node
    if token.waits is Waits.FIRST:
        yield from (event for event in node.awaited if event.timer is None)
    yield from (event for event in node.boundary if event.timer is None)


def _once_at_a_time(process: Process, state: State, token: Token, event: Node) -> bool:
    """Whether an event that doesn't interrupt is explored: how often it comes is no matter of soundness."""
    way = reachable([event.id], process.nodes, process.starts)
    return not any(each.node in way and each.parent == token.parent for each in state.tokens)


def _doubled(state: State) -> str:
    """A node where two tokens of one scope rest that should have met before; '' when there is none."""
    places: set[tuple[str, int, str]] = set()
    instances = {token.id for token in state.tokens if token.waits is Waits.INSTANCES}
    for token in state.tokens:
        place = (token.node, token.parent, token.via)
        if place in places and token.parent not in instances:
            return token.node
        places.add(place)
    return ""


def state_key(state: State) -> Key:
    """The state without its numbers: two states that can only behave alike have the same key."""
    inside: dict[int, list[Token]] = {}
    for token in state.tokens:
        inside.setdefault(token.parent, []).append(token)
    timers: dict[int, list[str]] = {}
    for timer in state.timers:
        timers.setdefault(timer.token, []).append(timer.node)

    def shape(token: Token) -> Key:
        return (
            token.node,
            token.via,
            token.action,
            token.begun - token.finished,
            tuple(sorted(timers.get(token.id, ()))),
            tuple(sorted(shape(inner) for inner in inside.get(token.id, ()))),
        )

    return tuple(sorted(shape(token) for token in inside.get(0, ())))
