"""The compiled drawing: an immutable graph of nodes and flows. Nothing here runs or reads XML."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from motcua.domain.bpmn.conditions import Condition
from motcua.domain.bpmn.findings import Finding
from motcua.domain.bpmn.timers import TimerSpec


class Kind(StrEnum):
    """What a node does when a token arrives."""

    START = "start"
    END = "end"
    CATCH = "catch"
    THROW = "throw"
    BOUNDARY = "boundary"
    USER = "user"
    SERVICE = "service"
    RULE = "rule"
    SEND = "send"
    RECEIVE = "receive"
    EXCLUSIVE = "exclusive"
    PARALLEL = "parallel"
    INCLUSIVE = "inclusive"
    EVENT_BASED = "event_based"
    SUB_PROCESS = "sub_process"
    CALL = "call"


TASK_KINDS = frozenset({Kind.USER, Kind.SERVICE, Kind.RULE})
"""Kinds that open a task and wait for its completion: by a person, or by a program (service, rule)."""

SCOPE_KINDS = frozenset({Kind.SUB_PROCESS, Kind.CALL})
ACTIVITY_KINDS = TASK_KINDS | SCOPE_KINDS | {Kind.SEND, Kind.RECEIVE}


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a task. `kind`: primary, secondary or return (goes back to an earlier step)."""

    id: str
    label: str
    kind: str = "primary"


@dataclass(frozen=True, slots=True)
class Performer:
    """Who does a task. `capability` and `unit` are ours; `role` is what a foreign tool wrote."""

    capability: str = ""
    unit: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Multiple:
    """Parallel multi-instance: how many, over which list, and when the rest need not be awaited."""

    cardinality: Condition | None
    collection: str
    completion: Condition | None


@dataclass(frozen=True, slots=True)
class Flow:
    """A sequence flow. `condition` is None for an unconditional one."""

    id: str
    name: str
    source: str
    target: str
    condition: Condition | None
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A flow node with all that running it needs. Flows and boundary events are in the file's order."""

    id: str
    name: str
    kind: Kind
    element: str
    line: int
    scope: str
    documentation: str = ""
    performer: Performer | None = None
    act: str = "complete"
    budget_minutes: int | None = None
    form: str = ""
    papers: tuple[str, ...] = ()
    allowed_actions: tuple[Action, ...] = ()
    incoming: tuple[Flow, ...] = ()
    outgoing: tuple[Flow, ...] = ()
    default: Flow | None = None
    message: str = ""
    timer: TimerSpec | None = None
    terminate: bool = False
    attached_to: str = ""
    interrupting: bool = True
    boundary: tuple["Node", ...] = ()
    multiple: Multiple | None = None
    inner: str = ""
    """Scope entered: the sub-process itself, or the called process; '' when there is none to enter."""
    awaited: tuple["Node", ...] = ()
    """Event-based gateway: the events and receive tasks that follow it."""
    upstream: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Inclusive join: for each incoming flow the nodes from which a token can still come to it."""

    def action(self, action_id: str) -> Action | None:
        """The allowed action of that id, or None."""
        return next((each for each in self.allowed_actions if each.id == action_id), None)


@dataclass(frozen=True, slots=True, eq=False)
class Process:
    """A process ready to run, together with the processes it calls."""

    id: str
    name: str
    nodes: Mapping[str, Node]
    starts: Mapping[str, tuple[Node, ...]]
    """Scope id → its start events, or the nodes without an incoming flow when it has none."""
    fields: Mapping[str, str]
    """Declared dossier fields that conditions may use: name → type."""
    elements: Mapping[str, int]
    """How often each BPMN element occurs in the file, for the report of a check."""
    sha256: str
    notes: tuple[Finding, ...] = ()
    """What the reader noticed and did not refuse."""

    def node(self, node_id: str) -> Node:
        """The node of that id. Raises KeyError when the process has none."""
        return self.nodes[node_id]

    @property
    def tasks(self) -> tuple[Node, ...]:
        """User tasks in the order of the file: the steps that people see."""
        return tuple(node for node in self.nodes.values() if node.kind is Kind.USER)
