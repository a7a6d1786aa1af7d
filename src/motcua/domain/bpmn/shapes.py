"""Diagram interchange: boxes and edges in pixels, written as BPMN DI.

Source: BPMN 2.0.2 chapter 12; sizes are those that bpmn-js gives new shapes.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from motcua.domain.bpmn.vocabulary import DC, DD, DI

TASK = (140, 80)
GATEWAY = (50, 50)
EVENT = (36, 36)
GAP = 70
BASE_LINE = 240
LABEL = (110, 28)


class Point(NamedTuple):
    """A way point."""

    x: int
    y: int


class Box(NamedTuple):
    """A shape's place and size."""

    x: int
    y: int
    width: int
    height: int

    @property
    def left(self) -> Point:
        """Middle of the left side."""
        return Point(self.x, self.y + self.height // 2)

    @property
    def right(self) -> Point:
        """Middle of the right side."""
        return Point(self.x + self.width, self.y + self.height // 2)

    @property
    def top(self) -> Point:
        """Middle of the upper side."""
        return Point(self.x + self.width // 2, self.y)

    @property
    def bottom(self) -> Point:
        """Middle of the lower side."""
        return Point(self.x + self.width // 2, self.y + self.height)


class Diagram:
    """The picture of one process."""

    def __init__(self, process_id: str) -> None:
        self._process_id = process_id
        self.boxes: dict[str, Box] = {}
        self._edges: dict[str, tuple[Sequence[Point], str]] = {}

    def box(self, node_id: str, box: Box) -> None:
        """Places a node."""
        self.boxes[node_id] = box

    def edge(self, flow_id: str, points: Sequence[Point], label: str = "") -> None:
        """Draws a flow along its way points."""
        self._edges[flow_id] = (points, label)

    def append_to(self, definitions: etree._Element) -> None:
        """Writes the picture as the last child of the file's root."""
        diagram = etree.SubElement(definitions, f"{{{DI}}}BPMNDiagram", id=f"{self._process_id}-diagram")
        plane = etree.SubElement(diagram, f"{{{DI}}}BPMNPlane", bpmnElement=self._process_id)
        for node_id, box in self.boxes.items():
            self._shape(plane, node_id, box)
        for flow_id, (points, label) in self._edges.items():
            self._edge(plane, flow_id, points, label)

    def _shape(self, plane: etree._Element, node_id: str, box: Box) -> None:
        shape = etree.SubElement(plane, f"{{{DI}}}BPMNShape", id=f"{node_id}_shape", bpmnElement=node_id)
        _bounds(shape, box)
        if (box.width, box.height) == EVENT:
            label = etree.SubElement(shape, f"{{{DI}}}BPMNLabel")
            _bounds(label, Box(box.x + box.width // 2 - LABEL[0] // 2, box.bottom.y + 5, LABEL[0], 14))

    def _edge(self, plane: etree._Element, flow_id: str, points: Sequence[Point], label: str) -> None:
        edge = etree.SubElement(plane, f"{{{DI}}}BPMNEdge", id=f"{flow_id}_edge", bpmnElement=flow_id)
        for point in points:
            etree.SubElement(edge, f"{{{DD}}}waypoint", x=str(point.x), y=str(point.y))
        if label:
            _bounds(etree.SubElement(edge, f"{{{DI}}}BPMNLabel"), _label_box(points))


def _label_box(points: Sequence[Point]) -> Box:
    """Under a bent flow where it leaves, away from other lines; above the middle of a straight one."""
    if len(points) > 2:
        backward = points[2].x < points[1].x
        return Box(points[1].x + (-LABEL[0] - 8 if backward else 8), points[1].y + 4, *LABEL)
    return Box((points[0].x + points[1].x) // 2 - LABEL[0] // 2, points[0].y - LABEL[1] - 6, *LABEL)


def _bounds(parent: etree._Element, box: Box) -> None:
    etree.SubElement(
        parent,
        f"{{{DC}}}Bounds",
        x=str(box.x),
        y=str(box.y),
        width=str(box.width),
        height=str(box.height),
    )
