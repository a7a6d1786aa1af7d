"""Reading events: their one trigger, given inside or by reference, and where each trigger may stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from motcua.domain.bpmn.conditions import ConditionFailed, read_condition
from motcua.domain.bpmn.drawing import Drawing, DrawnNode
from motcua.domain.bpmn.findings import error, warning
from motcua.domain.bpmn.model import Kind
from motcua.domain.bpmn.timers import TimerSpec, is_wait
from motcua.domain.bpmn.vocabulary import EXTENSION, MODEL, REFUSED_TRIGGERS, TRIGGERS

EVENT_KINDS = frozenset({Kind.START, Kind.END, Kind.CATCH, Kind.THROW, Kind.BOUNDARY})

_MAY_STAND: Mapping[str, frozenset[Kind]] = {
    "messageEventDefinition": EVENT_KINDS,
    "timerEventDefinition": frozenset({Kind.START, Kind.CATCH, Kind.BOUNDARY}),
    "terminateEventDefinition": frozenset({Kind.END}),
}
_TIMER_FORMS = {"timeDate": "date", "timeDuration": "duration", "timeCycle": "cycle"}


@dataclass(frozen=True, slots=True)
class Definitions:
    """What events point to from afar: shared event definitions and messages, by id."""

    triggers: Mapping[str, etree._Element]
    messages: Mapping[str, str]

    @classmethod
    def of(cls, root: etree._Element) -> "Definitions":
        """Those of one file."""
        prefix = f"{{{MODEL}}}"
        known = {f"{prefix}{name}" for name in TRIGGERS | REFUSED_TRIGGERS}
        return cls(
            triggers={each.get("id", ""): each for each in root if each.tag in known},
            messages={
                each.get("id", ""): each.get("name", "") or each.get("id", "")
                for each in root.findall(f"{prefix}message")
            },
        )

    def message_name(self, element: etree._Element, fallback: str) -> str:
        """Name of the message that the element refers to; its reference, else `fallback`, when undeclared."""
        wanted = (element.get("messageRef") or "").strip().rpartition(":")[2]
        return self.messages.get(wanted, wanted) or fallback


def read_event(element: etree._Element, node: DrawnNode, drawing: Drawing, definitions: Definitions) -> None:
    """Sets the event's trigger on the node; refuses triggers that the engine doesn't run."""
    triggers = _triggers(element, definitions, node, drawing)
    if len(triggers) > 1:
        _refuse(drawing, element, node, f"{node.element} có nhiều định nghĩa sự kiện, không được hỗ trợ")
    for trigger in triggers:
        _read_trigger(trigger, node, drawing, definitions)
    if node.kind is Kind.BOUNDARY:
        node.attached_to = (element.get("attachedToRef") or "").strip().rpartition(":")[2]
        node.details["interrupting"] = element.get("cancelActivity") not in {"false", "0"}
    if not triggers and node.kind in {Kind.CATCH, Kind.BOUNDARY}:
        message = f"{node.element} không nói chờ sự kiện gì"
        drawing.notes.append(error("no_trigger", message, node.id, node.line))


def _refuse(drawing: Drawing, element: etree._Element, node: DrawnNode, message: str) -> None:
    line = element.sourceline or node.line
    drawing.refusals.append(error("unsupported_element", message, node.id, line))


def _triggers(
    element: etree._Element, definitions: Definitions, node: DrawnNode, drawing: Drawing
) -> list[etree._Element]:
    """Definitions inside the event, then those it refers to."""
    found: list[etree._Element] = []
    for child in element:
        name = _bpmn_name(child)
        if name in TRIGGERS | REFUSED_TRIGGERS:
            found.append(child)
        elif name == "eventDefinitionRef":
            wanted = (child.text or "").strip().rpartition(":")[2]
            if wanted in definitions.triggers:
                found.append(definitions.triggers[wanted])
            else:
                _refuse(drawing, child, node, f"eventDefinitionRef «{wanted}» không có trong tệp")
        elif name.endswith("EventDefinition") or name == "eventDefinition":
            _refuse(drawing, child, node, f"{name} không được hỗ trợ")
    return found


def _bpmn_name(element: etree._Element) -> str:
    tag = element.tag
    return tag.removeprefix(f"{{{MODEL}}}") if isinstance(tag, str) and tag.startswith(f"{{{MODEL}}}") else ""


def _read_trigger(
    trigger: etree._Element, node: DrawnNode, drawing: Drawing, definitions: Definitions
) -> None:
    name = _bpmn_name(trigger)
    if name in REFUSED_TRIGGERS:
        _refuse(drawing, trigger, node, f"{name} không được hỗ trợ")
    elif node.kind not in _MAY_STAND[name]:
        _refuse(drawing, trigger, node, f"{name} không được đặt ở {node.element}")
    elif name == "messageEventDefinition":
        node.details["message"] = definitions.message_name(trigger, node.name or node.id)
        if not trigger.get("messageRef"):
            message = "sự kiện tin nhắn không nói tên tin nhắn; lấy tên của sự kiện"
            drawing.notes.append(warning("message", message, node.id, node.line))
    elif name == "timerEventDefinition":
        node.details["timer"] = _read_timer(trigger, node, drawing)
    else:
        node.details["terminate"] = True


def _read_timer(trigger: etree._Element, node: DrawnNode, drawing: Drawing) -> TimerSpec:
    """The timer as drawn: a literal where it is one, else an expression over dossier fields."""
    working = trigger.get(f"{{{EXTENSION}}}calendar") == "working"
    for tag, form in _TIMER_FORMS.items():
        child = trigger.find(f"{{{MODEL}}}{tag}")
        if child is not None:
            text = "".join(child.itertext()).strip()
            return _literal(form, text, working) or _computed(form, text, working, node, drawing)
    drawing.notes.append(error("timer", "hẹn giờ không nói bao giờ", node.id, node.line))
    return TimerSpec("duration", "", working, read_condition(""))


def _literal(form: str, text: str, working: bool) -> TimerSpec | None:
    """The text itself, or the one that a constant expression such as `"PT8H"` stands for."""
    expression = read_condition(text)
    try:
        constant = text if expression.problem or expression.names else str(expression.value({}))
    except ConditionFailed:
        constant = text
    fitting = (each for each in (text, constant) if is_wait(form, each))
    literal = next(fitting, None)
    return None if literal is None else TimerSpec(form, literal, working)


def _computed(form: str, text: str, working: bool, node: DrawnNode, drawing: Drawing) -> TimerSpec:
    expression = read_condition(text)
    if expression.problem or not expression.names:
        message = f"hẹn giờ «{text}» không phải thời điểm, thời hạn hay chu kỳ ISO 8601"
        drawing.notes.append(error("timer", message, node.id, node.line))
    return TimerSpec(form, text, working, expression)
