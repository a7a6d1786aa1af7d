"""Terse drawing of BPMN files for tests: nodes and flows in, XML out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count, pairwise
from xml.sax.saxutils import escape, quoteattr

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" '
    'xmlns:mc="https://motcua.vn/bpmn/1.0" targetNamespace="http://example.org/test" id="definitions">\n'
)


@dataclass
class Scope:
    """The inside of a process or sub-process. `sheet` is the whole file, which counts ids and kinds."""

    sheet: "Sheet"
    lines: list[str] = field(default_factory=list)

    def node(self, element: str, inner: str = "", **attributes: str) -> str:
        """Draws a flow node and answers its id; trailing `_` in an attribute's name is dropped."""
        node_id = attributes.pop("id", "") or self.sheet.new_id(element)
        self.sheet.kinds.append(element)
        words = "".join(f" {name.rstrip('_')}={quoteattr(value)}" for name, value in attributes.items())
        self.lines.append(f'<bpmn:{element} id="{node_id}"{words}>{inner}</bpmn:{element}>')
        return node_id

    def flow(self, source: str, target: str, condition: str = "", flow_id: str = "") -> str:
        """Draws a sequence flow and answers its id."""
        flow_id = flow_id or self.sheet.new_id("flow")
        inner = condition and f"<bpmn:conditionExpression>{escape(condition)}</bpmn:conditionExpression>"
        self.lines.append(
            f'<bpmn:sequenceFlow id="{flow_id}" sourceRef="{source}" targetRef="{target}">'
            f"{inner}</bpmn:sequenceFlow>"
        )
        return flow_id

    def chain(self, *nodes: str) -> None:
        """Flows from each node to the next."""
        for source, target in pairwise(nodes):
            self.flow(source, target)

    def text(self) -> str:
        """What was drawn."""
        return "\n".join(self.lines)


@dataclass
class Sheet:
    """A file with one process or more."""

    processes: list[str] = field(default_factory=list)
    roots: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def new_id(self, prefix: str) -> str:
        """An id that stands nowhere else in the file."""
        return f"{prefix}_{next(self._numbers)}"

    def scope(self) -> Scope:
        """An empty inside."""
        return Scope(self)

    def add_process(self, process_id: str, scope: Scope) -> None:
        """Puts the scope into the file as a process."""
        self.processes.append(
            f'<bpmn:process id="{process_id}" isExecutable="true">\n{scope.text()}\n</bpmn:process>'
        )

    def xml(self) -> bytes:
        """The file."""
        return (HEAD + "\n".join([*self.roots, *self.processes]) + "\n</bpmn:definitions>\n").encode()


def actions(*ids: str) -> str:
    """Our extension with these actions, for the inside of a user task."""
    words = "".join(f'<mc:action code="{each}" label="{each}"/>' for each in ids)
    task = '<mc:task capability="handle" unit="desk" budget="60"/>'
    return f"<bpmn:extensionElements>{task}{words}</bpmn:extensionElements>"


def timer(duration: str = "", cycle: str = "", date: str = "") -> str:
    """A timer definition, for the inside of an event."""
    forms = {"timeDuration": duration, "timeCycle": cycle, "timeDate": date}
    name, text = next((name, text) for name, text in forms.items() if text)
    return f"<bpmn:timerEventDefinition><bpmn:{name}>{text}</bpmn:{name}></bpmn:timerEventDefinition>"


def message(reference: str) -> str:
    """A message definition, for the inside of an event."""
    return f'<bpmn:messageEventDefinition messageRef="{reference}"/>'


def flow(source: str, target: str, condition: str = "", flow_id: str = "") -> str:
    """A sequence flow, named by its ends unless told otherwise; the condition is XML text."""
    inner = condition and f"<bpmn:conditionExpression>{condition}</bpmn:conditionExpression>"
    flow_id = flow_id or f"{source}_{target}"
    ends = f'sourceRef="{source}" targetRef="{target}"'
    return f'<bpmn:sequenceFlow id="{flow_id}" {ends}>{inner}</bpmn:sequenceFlow>'


def one_process(lines: Sequence[str], roots: Sequence[str] = ()) -> bytes:
    """A file whose only process `p` holds these lines."""
    sheet = Sheet(roots=list(roots))
    scope = sheet.scope()
    scope.lines.extend(lines)
    sheet.add_process("p", scope)
    return sheet.xml()
