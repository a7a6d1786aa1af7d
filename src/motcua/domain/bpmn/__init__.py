"""The process engine: BPMN 2.0 drawings read, checked, compiled and stepped, purely.

`load` gives a `Process`; `start` and `step` answer what a command changes; `State` is rows of scalars.
Leaves to others: who may complete a task, when its limit is over, where rows are kept.
"""

from motcua.domain.bpmn.check import check
from motcua.domain.bpmn.commands import Advance, Command, Complete, EngineError, Fire, Message
from motcua.domain.bpmn.compile import load
from motcua.domain.bpmn.diff import CannotMove, Diff, diff, move
from motcua.domain.bpmn.document import Document
from motcua.domain.bpmn.findings import Finding, Refused, Severity
from motcua.domain.bpmn.layout import layout
from motcua.domain.bpmn.model import Action, Flow, Kind, Node, Performer, Process
from motcua.domain.bpmn.state import (
    Changes,
    MessageSent,
    State,
    Step,
    TaskOpened,
    Timer,
    Token,
    Waits,
    token_changes,
)
from motcua.domain.bpmn.step import start, step
from motcua.domain.bpmn.timers import DueMoment, Duration, read_duration

__all__ = [
    "Action",
    "Advance",
    "CannotMove",
    "Changes",
    "Command",
    "Complete",
    "Diff",
    "Document",
    "DueMoment",
    "Duration",
    "EngineError",
    "Finding",
    "Fire",
    "Flow",
    "Kind",
    "Message",
    "MessageSent",
    "Node",
    "Performer",
    "Process",
    "Refused",
    "Severity",
    "State",
    "Step",
    "TaskOpened",
    "Timer",
    "Token",
    "Waits",
    "check",
    "diff",
    "layout",
    "load",
    "move",
    "read_duration",
    "start",
    "step",
    "token_changes",
]
