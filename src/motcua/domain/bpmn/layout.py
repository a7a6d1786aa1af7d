"""From a table of steps to a BPMN drawing that can be read: one line from left to right, returns below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from lxml import etree

from motcua.domain.bpmn.shapes import BASE_LINE, EVENT, GAP, GATEWAY, LABEL, TASK, Box, Diagram, Point
from motcua.domain.bpmn.step_table import END, START, StepAction, StepRow, check_table, targets
from motcua.domain.bpmn.vocabulary import DC, DD, DI, EXTENSION, MODEL

NAMESPACES = {"bpmn": MODEL, "bpmndi": DI, "dc": DC, "di": DD, "mc": EXTENSION}


def layout(process_id: str, name: str, rows: Sequence[StepRow]) -> bytes:
    """The drawing as BPMN 2.0 XML with its diagram. Raises BrokenTable."""
    check_table(rows)
    drawing = _Drawing(process_id, name)
    drawing.place(rows)
    drawing.connect(rows)
    return drawing.xml()


@dataclass(slots=True)
class _Exit:
    """Where flows leave a step: the step itself, or the gateway that follows it."""

    node: str
    ways: dict[str, list[StepAction]]


class _Drawing:
    def __init__(self, process_id: str, name: str) -> None:
        self._root = etree.Element(f"{{{MODEL}}}definitions", nsmap=NAMESPACES)
        self._root.set("id", f"{process_id}-definitions")
        self._root.set("targetNamespace", EXTENSION)
        self._process = self._add(self._root, "process", id=process_id, name=name, isExecutable="true")
        self._diagram = Diagram(process_id)
        self._exits: list[_Exit] = []
        self._below, self._above = count(), count()
        self._landed: dict[str, count[int]] = {}

    def place(self, rows: Sequence[StepRow]) -> None:
        """Sets start, steps, gateways and end side by side."""
        x = self._event("startEvent", START, "Tiếp nhận", 160)
        for position, row in enumerate(rows):
            x = self._task(row, x)
            ways = targets(rows, position)
            leaves_from = row.id
            if len(ways) > 1:
                leaves_from = f"after_{row.id}"
                x = self._gateway(leaves_from, x)
            self._exits.append(_Exit(leaves_from, ways))
        self._event("endEvent", END, "Kết thúc", x)

    def connect(self, rows: Sequence[StepRow]) -> None:
        """Draws the flows: straight to the next step, over the line forward, under it back."""
        self._straight(f"flow_{START}", START, rows[0].id)
        for row, leaving in zip(rows, self._exits, strict=True):
            if leaving.node != row.id:
                self._straight(f"flow_{row.id}", row.id, leaving.node)
            for target, actions in leaving.ways.items():
                self._way(row, leaving, target, actions)

    def xml(self) -> bytes:
        """The finished file."""
        self._diagram.append_to(self._root)
        etree.indent(self._root)
        return etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", pretty_print=True)

    def _event(self, element: str, node_id: str, name: str, x: int) -> int:
        self._add(self._process, element, id=node_id, name=name)
        return self._box(node_id, x, *EVENT)

    def _gateway(self, node_id: str, x: int) -> int:
        self._add(self._process, "exclusiveGateway", id=node_id)
        return self._box(node_id, x, *GATEWAY) + LABEL[0] - GAP // 2

    def _task(self, row: StepRow, x: int) -> int:
        task = self._add(self._process, "userTask", id=row.id, name=row.name)
        words = self._add(task, "extensionElements")
        limits = {"capability": row.capability, "unit": row.unit, "act": row.act, "form": row.form}
        limits["budget"] = "" if row.budget_minutes is None else str(row.budget_minutes)
        limits["papers"] = " ".join(row.papers)
        etree.SubElement(words, f"{{{EXTENSION}}}task", {key: text for key, text in limits.items() if text})
        for action in row.actions:
            etree.SubElement(
                words, f"{{{EXTENSION}}}action", code=action.id, label=action.label, kind=action.kind
            )
        return self._box(row.id, x, *TASK)

    def _box(self, node_id: str, x: int, width: int, height: int) -> int:
        self._diagram.box(node_id, Box(x, BASE_LINE - height // 2, width, height))
        return x + width + GAP

    def _way(self, row: StepRow, leaving: _Exit, target: str, actions: list[StepAction]) -> None:
        flow_id = f"flow_{row.id}_{actions[0].id or 'next'}"
        if leaving.node == row.id:
            flow = self._flow(flow_id, leaving.node, target)
        else:
            flow = self._flow(flow_id, leaving.node, target, " / ".join(each.label for each in actions))
            condition = self._add(flow, "conditionExpression")
            condition.text = " || ".join(f'action == "{each.id}"' for each in actions)
        self._diagram.edge(flow_id, self._route(leaving.node, target), flow.get("name", ""))

    def _route(self, source: str, target: str) -> list[Point]:
        start, finish = self._diagram.boxes[source], self._diagram.boxes[target]
        if finish.x < start.x:
            landing = self._beside(finish.bottom, target)
            return self._bend(start.bottom, landing, BASE_LINE + 90 + 40 * next(self._below))
        between = [box for box in self._diagram.boxes.values() if start.x < box.x < finish.x]
        if between:
            landing = self._beside(finish.top, target)
            return self._bend(start.top, landing, BASE_LINE - 90 - 40 * next(self._above))
        return [start.right, finish.left]

    def _beside(self, point: Point, target: str) -> Point:
        """Where a bent flow lands: each beside the one before, so that no two lines lie on one another."""
        landed = self._landed.setdefault(target, count())
        return Point(point.x + (0, 24, -24, 48, -48)[next(landed) % 5], point.y)

    @staticmethod
    def _bend(start: Point, finish: Point, y: int) -> list[Point]:
        return [start, Point(start.x, y), Point(finish.x, y), finish]

    def _straight(self, flow_id: str, source: str, target: str) -> None:
        self._flow(flow_id, source, target)
        self._diagram.edge(flow_id, [self._diagram.boxes[source].right, self._diagram.boxes[target].left])

    def _flow(self, flow_id: str, source: str, target: str, name: str = "") -> etree._Element:
        flow = self._add(self._process, "sequenceFlow", id=flow_id, sourceRef=source, targetRef=target)
        if name:
            flow.set("name", name)
        return flow

    @staticmethod
    def _add(parent: etree._Element, element: str, **attributes: str) -> etree._Element:
        return etree.SubElement(parent, f"{{{MODEL}}}{element}", attributes)
