"""What can happen to a running process, and the named errors that answer what can't."""

from datetime import datetime
from typing import NamedTuple


class Complete(NamedTuple):
    """A task was done. `token`: its number; `action`: one of the task's allowed actions, '' without any."""

    token: int
    action: str
    at: datetime


class Message(NamedTuple):
    """A message came. It goes to the oldest token that waits for that name, or to the one named."""

    name: str
    at: datetime
    token: int | None = None


class Fire(NamedTuple):
    """A timer's moment has come."""

    timer: int
    at: datetime


class Advance(NamedTuple):
    """Time has come to `at`: every timer due by then fires, each at its own moment, in order."""

    at: datetime


Command = Complete | Message | Fire | Advance


class EngineError(Exception):
    """A command that has no answer in this state. The state is unchanged."""

    rule = "engine_error"


class TaskNotOpen(EngineError):
    """No open task has that number: done already, taken back, or never opened."""

    rule = "task_not_open"


class ActionNotAllowed(EngineError):
    """The task doesn't offer that action."""

    rule = "action_not_allowed"


class NobodyWaits(EngineError):
    """No token waits for that message."""

    rule = "nobody_waits"


class TimerNotSet(EngineError):
    """No timer of that number is set: fired already, or dropped."""

    rule = "timer_not_set"


class NoWayOut(EngineError):
    """No outgoing flow may be taken: every condition is false and there is no default."""

    rule = "no_way_out"


class Undecidable(EngineError):
    """A condition, count or timer can't be computed from the data."""

    rule = "undecidable"


class NeverRests(EngineError):
    """The process runs in a circle without anything to wait for, or opens branches without end."""

    rule = "never_rests"


class CannotStart(EngineError):
    """The process has no start, or several and none was named."""

    rule = "cannot_start"


class NothingToCall(EngineError):
    """The called process is not in the file."""

    rule = "nothing_to_call"


class BrokenState(EngineError):
    """The state names a node that the process doesn't have: it belongs to another version."""

    rule = "broken_state"


class UnclearMoment(EngineError):
    """A moment without a time zone."""

    rule = "unclear_moment"
