"""What was read from a file, before it is linked into a graph: nodes and flows as they stand there."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from motcua.domain.bpmn.findings import Finding
from motcua.domain.bpmn.model import Flow, Kind


@dataclass(slots=True)
class DrawnNode:
    """A flow node as read. `details` are the remaining fields of `model.Node`, by their name there."""

    id: str
    name: str
    kind: Kind
    element: str
    line: int
    scope: str
    default: str = ""
    called: str = ""
    attached_to: str = ""
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class DrawnProcess:
    """One process of the file."""

    id: str
    name: str
    line: int
    executable: bool


@dataclass(slots=True)
class Drawing:
    """A whole file. `refusals` make it unloadable; `notes` are said by a check."""

    processes: list[DrawnProcess] = field(default_factory=list)
    nodes: list[DrawnNode] = field(default_factory=list)
    flows: list[Flow] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    elements: Counter[str] = field(default_factory=Counter)
    refused_ids: set[str] = field(default_factory=set)
    refusals: list[Finding] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)
