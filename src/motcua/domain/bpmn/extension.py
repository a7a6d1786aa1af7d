"""Our own words in a drawing: who does a task, in how long, by which actions, on which form.

    <bpmn:extensionElements>
      <mc:task capability="review" unit="lead" act="complete" budget="240" form="appraisal" papers="form-05"/>
      <mc:action code="agree" label="Đồng ý, trình lãnh đạo" kind="primary"/>
    </bpmn:extensionElements>

An action's code is no XML id: a task and its action may share a word, and tools look nodes up by id.
`budget` counts working minutes. Fields that conditions may use are declared on the process:
`<mc:field name="fee" type="number"/>`.
"""

from typing import Any

from lxml import etree

from motcua.domain.bpmn.drawing import Drawing
from motcua.domain.bpmn.findings import error
from motcua.domain.bpmn.model import Action, Performer
from motcua.domain.bpmn.vocabulary import EXTENSION, MODEL

ACTS = ("complete", "approve", "issue", "deliver")
ACTION_KINDS = ("primary", "secondary", "return")
FIELD_TYPES = ("text", "number", "boolean", "date", "list")
LONGEST_BUDGET_MINUTES = 1_000_000

_ROLES = ("potentialOwner", "humanPerformer", "performer", "resourceRole")
_FOREIGN_ROLES = ("assignee", "candidateGroups", "candidateUsers")


def task_details(element: etree._Element, node_id: str, drawing: Drawing) -> dict[str, Any]:
    """Fields of `model.Node` that our extension sets on a task; what is wrong becomes a note."""
    task = element.find(f"{{{MODEL}}}extensionElements/{{{EXTENSION}}}task")
    details: dict[str, Any] = {"performer": _performer(element, task)}
    details["allowed_actions"] = _actions(element, node_id, drawing)
    if task is None:
        return details
    details["act"] = _one_of(task, "act", ACTS, node_id, drawing)
    details["form"] = task.get("form", "")
    details["papers"] = tuple(task.get("papers", "").split())
    details["budget_minutes"] = _budget(task, node_id, drawing)
    return details


def declared_fields(process: etree._Element, drawing: Drawing) -> dict[str, str]:
    """Dossier fields that the conditions of this process may use."""
    declared = process.findall(f"{{{MODEL}}}extensionElements/{{{EXTENSION}}}field")
    return {
        each.get("name", ""): _one_of(each, "type", FIELD_TYPES, process.get("id", ""), drawing)
        for each in declared
    }


def _performer(element: etree._Element, task: etree._Element | None) -> Performer | None:
    """Ours when it is set; else what another tool wrote, kept as a role."""
    if task is not None and (task.get("capability") or task.get("unit")):
        return Performer(task.get("capability", ""), task.get("unit", ""))
    role = _foreign_role(element)
    return Performer(role=role) if role else None


def _foreign_role(element: etree._Element) -> str:
    for word in _ROLES:
        found = element.find(f"{{{MODEL}}}{word}")
        if found is not None:
            return found.get("name") or found.findtext(f"{{{MODEL}}}resourceRef", "").strip() or word
    for name, value in element.attrib.items():
        if etree.QName(name).namespace and etree.QName(name).localname in _FOREIGN_ROLES:
            return str(value)
    return ""


def _actions(element: etree._Element, node_id: str, drawing: Drawing) -> tuple[Action, ...]:
    found: list[Action] = []
    for each in element.findall(f"{{{MODEL}}}extensionElements/{{{EXTENSION}}}action"):
        action_id = each.get("code") or each.get("id", "")
        if not action_id or action_id in {action.id for action in found}:
            message = f"hành động «{action_id}» thiếu mã hoặc trùng mã"
            drawing.notes.append(error("action", message, node_id, each.sourceline or 0))
            continue
        kind = _one_of(each, "kind", ACTION_KINDS, node_id, drawing)
        found.append(Action(action_id, each.get("label") or action_id, kind))
    return tuple(found)


def _one_of(
    element: etree._Element, attribute: str, allowed: tuple[str, ...], node_id: str, drawing: Drawing
) -> str:
    value = element.get(attribute, allowed[0])
    if value in allowed:
        return str(value)
    message = f"{attribute}=«{value}» không thuộc: {', '.join(allowed)}"
    drawing.notes.append(error("extension", message, node_id, element.sourceline or 0))
    return allowed[0]


def _budget(task: etree._Element, node_id: str, drawing: Drawing) -> int | None:
    text = task.get("budget")
    if text is None:
        return None
    if text.isascii() and text.isdigit() and len(text) < 8 and 0 < int(text) <= LONGEST_BUDGET_MINUTES:
        return int(text)
    message = f"budget=«{text}» không phải số phút làm việc"
    drawing.notes.append(error("extension", message, node_id, task.sourceline or 0))
    return None
