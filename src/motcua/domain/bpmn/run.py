"""One step in the making: tokens move until each of them rests. The only place where a state changes."""

from collections import deque
from datetime import datetime
from typing import NamedTuple

from motcua.domain.bpmn.behaviour import ENTER
from motcua.domain.bpmn.commands import BrokenState, NeverRests
from motcua.domain.bpmn.joins import release_inclusive
from motcua.domain.bpmn.leaving import complete
from motcua.domain.bpmn.model import Node, Process
from motcua.domain.bpmn.state import MessageSent, State, Step, TaskOpened, Timer, Token, Waits
from motcua.domain.bpmn.timers import TimerSpec
from motcua.domain.bpmn.world import Due, World

MOST_MOVES = 20_000
"""Moves of one step. A drawing that needs more runs in a circle."""

MOST_TOKENS = 3_000
"""Tokens at rest at one time. A drawing that needs more floods itself."""


class Arrival(NamedTuple):
    """A token on its way: to which node, inside which parent, along which flow, with which last action."""

    node: Node
    parent: int
    via: str
    action: str


class Run:
    """Mutable working copy of a state. Behaviour changes it through the methods here; `step` seals it."""

    def __init__(self, process: Process, state: State, world: World, at: datetime) -> None:
        self.process = process
        self.world = world
        self.at = at
        self.tokens = {token.id: token for token in state.tokens}
        self.timers = {timer.id: timer for timer in state.timers}
        self._next_token = state.next_token
        self._next_timer = state.next_timer
        self._arrivals: deque[Arrival] = deque()
        self._thinned: set[int] = set()
        self._opened: dict[int, TaskOpened] = {}
        self._closed: list[int] = []
        self._cancelled: list[int] = []
        self._timers_set: dict[int, Timer] = {}
        self._timers_dropped: list[int] = []
        self._messages: list[MessageSent] = []
        self._passed: list[str] = []
        self._moves = 0

    def move(self) -> None:
        """Moves every token until it rests. Raises EngineError."""
        while self._arrivals or self._thinned or release_inclusive(self):
            while self._arrivals:
                self._moves += 1
                if self._moves > MOST_MOVES:
                    raise NeverRests("quy trình chạy vòng mà không dừng ở bước nào")
                arrival = self._arrivals.popleft()
                self._passed.append(arrival.node.id)
                ENTER[arrival.node.kind](self, arrival)
            self._leave_emptied_scopes()

    def step(self) -> Step:
        """The answer: the new state and what changed."""
        return Step(
            state=State(
                tokens=tuple(self.tokens.values()),
                timers=tuple(self.timers.values()),
                next_token=self._next_token,
                next_timer=self._next_timer,
            ),
            opened=tuple(self._opened.values()),
            closed=tuple(self._closed),
            cancelled=tuple(self._cancelled),
            timers_set=tuple(self._timers_set.values()),
            timers_dropped=tuple(self._timers_dropped),
            messages=tuple(self._messages),
            passed=tuple(self._passed),
        )

    def node(self, resting: Token | Timer) -> Node:
        """Where the token rests, or which event the timer is for. Raises BrokenState when it is unknown."""
        node = self.process.nodes.get(resting.node)
        if node is None:
            raise BrokenState(f"quy trình không có nút «{resting.node}»")
        return node

    def arrive(self, node: Node, parent: int, via: str, action: str) -> None:
        """Sends a token to a node; it enters once the tokens before it have."""
        self._arrivals.append(Arrival(node, parent, via, action))

    def place(self, node: Node, waits: Waits, parent: int, **scalars: str | int) -> Token:
        """A new token comes to rest; one that waits for a task opens it."""
        token = Token(self._next_token, node.id, waits, parent, **scalars)  # type: ignore[arg-type]
        self._next_token += 1
        self.tokens[token.id] = token
        if len(self.tokens) > MOST_TOKENS:
            raise NeverRests(f"hơn {MOST_TOKENS:,} nhánh cùng mở")
        if waits is Waits.TASK:
            self._opened[token.id] = TaskOpened(token.id, node.id, token.instance, token.item)
        return token

    def change(self, token: Token) -> None:
        """The token of the same id now reads so."""
        self.tokens[token.id] = token

    def consume(self, parent: int, action: str) -> None:
        """A token ended inside `parent`, which may be empty now; `action` is what led to the end."""
        scope = self.tokens.get(parent)
        if scope is not None:
            if action != scope.action:
                self.change(scope._replace(action=action))
            self._thinned.add(parent)

    def close(self, token: Token) -> None:
        """The resting token goes on: its timers are dropped, its task counts as done."""
        self._forget(token)
        if token.waits is Waits.TASK:
            self._closed.append(token.id)

    def cancel(self, token: Token) -> None:
        """The token and all inside it are taken back."""
        self.cancel_inside(token.id)
        self._forget(token)
        if token.waits is Waits.TASK and self._opened.pop(token.id, None) is None:
            self._cancelled.append(token.id)

    def cancel_inside(self, parent: int) -> None:
        """Everything inside a scope is taken back, tokens on their way included."""
        for inner in [token for token in self.tokens.values() if token.parent == parent]:
            self.cancel(inner)
        if any(arrival.parent == parent for arrival in self._arrivals):
            self._arrivals = deque(each for each in self._arrivals if each.parent != parent)

    def set_timer(self, token: Token, node: Node, spec: TimerSpec) -> None:
        """The token now also waits for the moment that `node` says."""
        due = self.world.due(spec, self.at)
        self._set(token.id, node.id, due, due.times)

    def repeat_timer(self, timer: Timer, spec: TimerSpec) -> None:
        """Sets a cycle's next firing, unless it was the last."""
        if timer.left != 1:
            due = self.world.due(spec, self.at)
            self._set(timer.token, timer.node, due, max(timer.left - 1, -1))

    def drop_timer(self, timer: Timer) -> None:
        """The timer is set no more."""
        del self.timers[timer.id]
        if self._timers_set.pop(timer.id, None) is None:
            self._timers_dropped.append(timer.id)

    def send(self, node: Node) -> None:
        """Sends the message that the node names."""
        self._messages.append(MessageSent(node.message, node.id))

    def _set(self, token_id: int, node_id: str, due: Due, left: int) -> None:
        since = self.at if due.working else None
        timer = Timer(self._next_timer, token_id, node_id, due.at, left, since, due.working)
        self._next_timer += 1
        self.timers[timer.id] = self._timers_set[timer.id] = timer

    def _forget(self, token: Token) -> None:
        del self.tokens[token.id]
        if self.timers:
            for timer in [each for each in self.timers.values() if each.token == token.id]:
                self.drop_timer(timer)

    def _leave_emptied_scopes(self) -> None:
        """Scopes in which no token is left are done; inner ones first, as their ids are higher."""
        for scope_id in sorted(self._thinned, reverse=True):
            self._thinned.discard(scope_id)
            scope = self.tokens.get(scope_id)
            if scope is not None and not any(each.parent == scope_id for each in self.tokens.values()):
                complete(self, scope, scope.action)
