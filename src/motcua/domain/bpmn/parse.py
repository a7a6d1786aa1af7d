"""From the XML tree to a drawing: every process of the file, its nodes and flows, and what is refused."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from motcua.domain.bpmn import events, extension
from motcua.domain.bpmn.conditions import read_condition
from motcua.domain.bpmn.drawing import Drawing, DrawnNode, DrawnProcess
from motcua.domain.bpmn.findings import Finding, Refused, error, warning
from motcua.domain.bpmn.model import ACTIVITY_KINDS, TASK_KINDS, Flow, Kind, Multiple
from motcua.domain.bpmn.vocabulary import (
    EXTENSION,
    KEPT_IN_SCOPE,
    MODEL,
    REFUSED_SCOPES,
    REFUSED_TRIGGERS,
    RUNS,
    TRIGGERS,
)

MULTIPLE = "multiInstanceLoopCharacteristics"


def parse(root: etree._Element) -> Drawing:
    """Everything read from the file, refusals too. Raises Refused when it is no BPMN or has no process."""
    if root.tag != f"{{{MODEL}}}definitions":
        raise Refused((error("not_bpmn", "không phải tệp BPMN 2.0", line=root.sourceline or 0),))
    drawing = Drawing(elements=_count(root))
    processes = root.findall(f"{{{MODEL}}}process")
    if not processes:
        raise Refused((error("no_process", "tệp không có quy trình nào", line=root.sourceline or 0),))
    drawing.refusals.extend(_duplicates(root))
    definitions = events.Definitions.of(root)
    for process in processes:
        _read_process(process, drawing, definitions)
    return drawing


def local_name(element: etree._Element) -> str:
    """The element's name when it is a word of BPMN; '' for comments, vendors' elements and no namespace."""
    tag = element.tag
    if not isinstance(tag, str) or not tag.startswith(f"{{{MODEL}}}"):
        return ""
    return tag[len(MODEL) + 2 :]


def reference(text: str | None) -> str:
    """The id that a QName points to; the prefix names the file's own namespace and is dropped."""
    return (text or "").strip().rpartition(":")[2]


def _duplicates(root: etree._Element) -> Iterator[Finding]:
    """Ids are unique in the file (XML Schema type ID); the picture's own ids route nothing."""
    seen: set[str] = set()
    for element in root.iter():
        identifier = element.get("id") if local_name(element) else None
        if identifier is not None and identifier in seen:
            line = element.sourceline or 0
            yield error("duplicate_id", f"mã «{identifier}» dùng hai lần", identifier, line)
        seen.add(identifier or "")


def _count(root: etree._Element) -> Counter[str]:
    counted = Counter(local_name(element) for element in root.iter())
    del counted[""]
    return counted


def _read_process(process: etree._Element, drawing: Drawing, definitions: events.Definitions) -> None:
    line = process.sourceline or 0
    process_id = process.get("id") or f"process@{line}"
    executable = process.get("isExecutable") not in {"false", "0"}
    drawing.processes.append(DrawnProcess(process_id, process.get("name", ""), line, executable))
    if not executable:
        message = "quy trình ghi isExecutable=false"
        drawing.notes.append(warning("not_executable", message, process_id, line))
    drawing.fields.update(extension.declared_fields(process, drawing))
    _read_scope(process, process_id, drawing, definitions)


def _read_scope(
    scope: etree._Element, scope_id: str, drawing: Drawing, definitions: events.Definitions
) -> None:
    for child in scope:
        name = local_name(child)
        if name in RUNS:
            _read_node(child, RUNS[name], scope_id, drawing, definitions)
        elif name == "sequenceFlow":
            drawing.flows.append(_read_flow(child))
        elif name and name not in KEPT_IN_SCOPE:
            _refuse(drawing, child, name)
            drawing.refused_ids.add(child.get("id", ""))
            _refuse_loops(child, drawing)
            if name in REFUSED_SCOPES:
                _read_scope(child, child.get("id", ""), drawing, definitions)


def _refuse(drawing: Drawing, element: etree._Element, name: str, why: str = "không được hỗ trợ") -> None:
    line = element.sourceline or 0
    drawing.refusals.append(error("unsupported_element", f"{name} {why}", element.get("id", ""), line))


def _read_flow(element: etree._Element) -> Flow:
    line = element.sourceline or 0
    expression = element.find(f"{{{MODEL}}}conditionExpression")
    text = "".join(expression.itertext()).strip() if expression is not None else ""
    return Flow(
        id=element.get("id") or f"sequenceFlow@{line}",
        name=element.get("name", ""),
        source=reference(element.get("sourceRef")),
        target=reference(element.get("targetRef")),
        condition=read_condition(text) if text else None,
        line=line,
    )


def _read_node(
    element: etree._Element, kind: Kind, scope_id: str, drawing: Drawing, definitions: events.Definitions
) -> None:
    line = element.sourceline or 0
    name = local_name(element)
    node = DrawnNode(
        id=element.get("id") or f"{name}@{line}",
        name=" ".join(element.get("name", "").split()),
        kind=kind,
        element=name,
        line=line,
        scope=scope_id,
        default=reference(element.get("default")),
    )
    node.details["documentation"] = element.findtext(f"{{{MODEL}}}documentation", "").strip()
    drawing.nodes.append(node)
    if kind in events.EVENT_KINDS:
        events.read_event(element, node, drawing, definitions)
    else:
        _refuse_stray_triggers(element, drawing)
    if kind in ACTIVITY_KINDS:
        _read_activity(element, node, drawing, definitions)


def _refuse_stray_triggers(element: etree._Element, drawing: Drawing) -> None:
    for child in element:
        if local_name(child) in TRIGGERS | REFUSED_TRIGGERS:
            _refuse(drawing, child, local_name(child), "đặt sai chỗ")


def _read_activity(
    element: etree._Element, node: DrawnNode, drawing: Drawing, definitions: events.Definitions
) -> None:
    _refuse_loops(element, drawing)
    multiple = element.find(f"{{{MODEL}}}{MULTIPLE}")
    if multiple is not None:
        node.details["multiple"] = _read_multiple(multiple)
    if element.get("isForCompensation") in {"true", "1"}:
        _refuse(drawing, element, node.element, "dùng để bù trừ (compensation), không được hỗ trợ")
    for quantity in ("startQuantity", "completionQuantity"):
        if element.get(quantity, "1").strip() not in {"1", ""}:
            message = f"{quantity} khác 1 không được hỗ trợ"
            drawing.notes.append(error("quantity", message, node.id, node.line))
    if node.kind in TASK_KINDS:
        node.details |= extension.task_details(element, node.id, drawing)
    elif node.kind in {Kind.SEND, Kind.RECEIVE}:
        node.details["message"] = definitions.message_name(element, node.id)
    elif node.kind is Kind.CALL:
        node.called = reference(element.get("calledElement"))
    if element.get("triggeredByEvent") in {"true", "1"}:
        _refuse(drawing, element, "subProcess", "khởi động bằng sự kiện (triggeredByEvent) không được hỗ trợ")
    if node.kind is Kind.SUB_PROCESS:
        _read_scope(element, node.id, drawing, definitions)


def _refuse_loops(element: etree._Element, drawing: Drawing) -> None:
    for child in element:
        name = local_name(child)
        if name in {"standardLoopCharacteristics", "loopCharacteristics"}:
            _refuse(drawing, child, name)
        elif name == MULTIPLE and child.get("isSequential") in {"true", "1"}:
            _refuse(drawing, child, name, "tuần tự (isSequential) không được hỗ trợ")


def _read_multiple(element: etree._Element) -> Multiple:
    """How many instances. The list is named by us, by the standard's data input, or by another tool."""
    cardinality = element.findtext(f"{{{MODEL}}}loopCardinality", "").strip()
    completion = element.findtext(f"{{{MODEL}}}completionCondition", "").strip()
    collection = element.get(f"{{{EXTENSION}}}collection") or _foreign_collection(element)
    collection = collection or reference(element.findtext(f"{{{MODEL}}}loopDataInputRef", ""))
    return Multiple(
        cardinality=read_condition(cardinality) if cardinality else None,
        collection=collection,
        completion=read_condition(completion) if completion else None,
    )


def _foreign_collection(element: etree._Element) -> str:
    for name, value in element.attrib.items():
        if name.endswith("}collection"):
            return str(value).removeprefix("${").removesuffix("}").strip()
    return ""
