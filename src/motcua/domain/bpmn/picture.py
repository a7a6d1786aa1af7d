"""The drawing as it was drawn: where its nodes stand and which way its flows run, in pixels.

Source: BPMN 2.0.2 chapter 12, Diagram Interchange.
"""

from dataclasses import dataclass

from lxml import etree

from motcua.domain.bpmn.reading import read_tree
from motcua.domain.bpmn.shapes import Box, Point
from motcua.domain.bpmn.vocabulary import DC, DD, DI, MODEL, RUNS

MARGIN = 12


@dataclass(frozen=True, slots=True)
class Shape:
    """One flow node. `element` is its BPMN name: userTask, exclusiveGateway, …"""

    node: str
    element: str
    name: str
    box: Box


@dataclass(frozen=True, slots=True)
class Edge:
    """One sequence flow with its way points."""

    flow: str
    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything drawn. `frame` holds all of it and a margin."""

    frame: Box
    shapes: tuple[Shape, ...]
    edges: tuple[Edge, ...]


def picture(xml: bytes) -> Picture | None:
    """The picture in the file, None when it holds none. Raises Refused when the bytes are no plain XML.

    Flow nodes and sequence flows only; what is broken or drawn of other things is left out.
    """
    root = read_tree(xml)
    named = {element.get("id"): element for element in root.iter(f"{{{MODEL}}}*") if element.get("id")}
    shapes = tuple(_shapes(root, named))
    edges = tuple(_edges(root, named))
    return Picture(_frame(shapes, edges), shapes, edges) if shapes else None


type _Named = dict[str | None, etree._Element]


def _shapes(root: etree._Element, named: _Named) -> list[Shape]:
    found = []
    for drawn in root.iter(f"{{{DI}}}BPMNShape"):
        element = named.get(drawn.get("bpmnElement"))
        box = _box(drawn.find(f"{{{DC}}}Bounds"))
        if element is None or box is None or _word(element) not in RUNS:
            continue
        found.append(Shape(element.get("id", ""), _word(element), element.get("name", ""), box))
    return found


def _edges(root: etree._Element, named: _Named) -> list[Edge]:
    found = []
    for drawn in root.iter(f"{{{DI}}}BPMNEdge"):
        element = named.get(drawn.get("bpmnElement"))
        points = tuple(filter(None, map(_point, drawn.findall(f"{{{DD}}}waypoint"))))
        if element is not None and _word(element) == "sequenceFlow" and len(points) > 1:
            found.append(Edge(element.get("id", ""), element.get("name", ""), points))
    return found


def _frame(shapes: tuple[Shape, ...], edges: tuple[Edge, ...]) -> Box:
    across = [x for s in shapes for x in (s.box.x, s.box.x + s.box.width)]
    across += [point.x for edge in edges for point in edge.points]
    down = [y for s in shapes for y in (s.box.y, s.box.y + s.box.height)]
    down += [point.y for edge in edges for point in edge.points]
    left, top = min(across) - MARGIN, min(down) - MARGIN
    return Box(left, top, max(across) + MARGIN - left, max(down) + MARGIN - top)


def _word(element: etree._Element) -> str:
    return etree.QName(element).localname


def _box(bounds: etree._Element | None) -> Box | None:
    if bounds is None:
        return None
    sides = [_whole(bounds.get(side)) for side in ("x", "y", "width", "height")]
    return None if None in sides else Box(*(side or 0 for side in sides))


def _point(waypoint: etree._Element) -> Point | None:
    x, y = _whole(waypoint.get("x")), _whole(waypoint.get("y"))
    return None if x is None or y is None else Point(x, y)


def _whole(pixels: str | None) -> int | None:
    """Other tools write halves of pixels; whole ones are enough to look at."""
    try:
        return round(float(pixels or ""))
    except (ValueError, OverflowError):
        return None
