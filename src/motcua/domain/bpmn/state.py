"""Where a running process stands, and what one step of it changed. Plain scalars: each token is one row."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Waits(StrEnum):
    """What a resting token waits for."""

    TASK = "task"
    """a person or a program, who completes it"""
    MESSAGE = "message"
    TIMER = "timer"
    FIRST = "first"
    """the first of several events (event-based gateway)"""
    JOIN = "join"
    """the other branches, at a parallel or inclusive gateway"""
    INNER = "inner"
    """the tokens inside: a sub-process, a called process"""
    INSTANCES = "instances"
    """its instances: a multi-instance activity"""


class Token(NamedTuple):
    """One resting token. `id` grows and is never used again; a task's token id is the task's number.

    `parent`: the token it lives inside, 0 at the top. `via`: the flow by which it came, kept at joins only.
    `action`: by which the last task before it was completed. `instance` and `item`: which instance it
    is, counted from 0, and of which list item. `begun` and `finished`: how many of its instances were.
    """

    id: int
    node: str
    waits: Waits
    parent: int = 0
    via: str = ""
    action: str = ""
    instance: int = 0
    item: str = ""
    begun: int = 0
    finished: int = 0


class Timer(NamedTuple):
    """A set timer. `token` waits for it; `node` is the event that goes on when it fires.

    `left`: firings still to come, this one included; -1 without end. `set_at` and `working`: from when on
    which wait (ISO 8601) was counted in working time, so that it can follow a calendar that is changed;
    None and '' when no calendar was asked.
    """

    id: int
    token: int
    node: str
    due_at: datetime
    left: int = 1
    set_at: datetime | None = None
    working: str = ""


class State(NamedTuple):
    """All resting tokens and set timers, each in the order of its id, and the next free numbers."""

    tokens: tuple[Token, ...] = ()
    timers: tuple[Timer, ...] = ()
    next_token: int = 1
    next_timer: int = 1

    @property
    def ended(self) -> bool:
        """Whether no token is left."""
        return not self.tokens

    @property
    def tasks(self) -> tuple[Token, ...]:
        """Tokens that wait for the completion of a task."""
        return tuple(token for token in self.tokens if token.waits is Waits.TASK)

    def token(self, token_id: int) -> Token | None:
        """The token of that id, or None when it rests no more."""
        return next((token for token in self.tokens if token.id == token_id), None)


class TaskOpened(NamedTuple):
    """A task to be done. `token` is its number; `item` is the list item it is about ('' without a list)."""

    token: int
    node: str
    instance: int = 0
    item: str = ""


class MessageSent(NamedTuple):
    """A message that the process sends out."""

    name: str
    node: str


class Step(NamedTuple):
    """What one command changed. `closed`: tasks completed; `cancelled`: tasks taken back."""

    state: State
    opened: tuple[TaskOpened, ...] = ()
    closed: tuple[int, ...] = ()
    cancelled: tuple[int, ...] = ()
    timers_set: tuple[Timer, ...] = ()
    timers_dropped: tuple[int, ...] = ()
    messages: tuple[MessageSent, ...] = ()
    passed: tuple[str, ...] = ()
    """Ids of the nodes gone through, in order: the trace of this step."""

    @property
    def ended(self) -> bool:
        """Whether the process has ended."""
        return self.state.ended


class Changes(NamedTuple):
    """Token rows to write so that stored `before` becomes stored `after`."""

    created: tuple[Token, ...]
    changed: tuple[Token, ...]
    removed: tuple[int, ...]


def token_changes(before: State, after: State) -> Changes:
    """Which token rows a step created, changed and removed."""
    old = {token.id: token for token in before.tokens}
    new = {token.id for token in after.tokens}
    return Changes(
        created=tuple(token for token in after.tokens if token.id not in old),
        changed=tuple(token for token in after.tokens if token.id in old and old[token.id] != token),
        removed=tuple(token_id for token_id in old if token_id not in new),
    )
