"""The process as it was drawn, with the steps lit on which the dossier is."""

from dataclasses import dataclass
from textwrap import wrap

from django.utils.translation import gettext as _

from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.states import TaskState
from motcua.apps.processes.queries.compiled import picture_of
from motcua.domain.bpmn.picture import Edge, Shape
from motcua.domain.bpmn.shapes import Box

LETTER_PIXELS = 6.6
"""How wide a letter of the drawing's type is, on the average."""
LINE_PIXELS = 15
MOST_LINES = 4
OUTSIDE_LETTERS = 18
"""What a name under an event or a gateway may be wide."""

MARKS = {"exclusiveGateway": "X", "parallelGateway": "+", "inclusiveGateway": "○", "eventBasedGateway": "◇"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a name, by the middle of its base."""

    x: int
    y: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeShown:
    """One node. form: box, circle or diamond; place: past, now or next."""

    form: str
    place: str
    ends: bool
    box: Box
    middle: tuple[int, int]
    radius: int
    corners: str
    mark: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PictureShown:
    """All of it. `said` is for who can't see it."""

    frame: Box
    shapes: tuple[ShapeShown, ...]
    edges: tuple[str, ...]
    said: str


def picture_shown(card: DossierCard) -> PictureShown | None:
    """None for a process without a diagram. 1 query, none once it was asked for."""
    drawn = picture_of(card.dossier.process_version_id)
    if drawn is None:
        return None
    now = [task for task in card.every_task if task.state == TaskState.OPEN]
    places = {task.node: "past" for task in card.every_task} | {task.node: "now" for task in now}
    shapes = tuple(_shape(each, places.get(each.node, _untouched(each))) for each in drawn.shapes)
    said = _("Sơ đồ quy trình. Hồ sơ đang ở: %(steps)s.") % {
        "steps": ", ".join(_(task.name) for task in now) or _("đã xong mọi bước")
    }
    return PictureShown(drawn.frame, shapes, tuple(map(_points, drawn.edges)), said)


def _untouched(shape: Shape) -> str:
    """Where a node is on which no step ever was: every dossier came in by the start."""
    return "past" if shape.element == "startEvent" else "next"


def _points(edge: Edge) -> str:
    return " ".join(f"{point.x},{point.y}" for point in edge.points)


def _shape(shape: Shape, place: str) -> ShapeShown:
    box = shape.box
    middle = (box.x + box.width // 2, box.y + box.height // 2)
    form = _form(shape.element)
    left, right, top, bottom = box.x, box.x + box.width, box.y, box.y + box.height
    return ShapeShown(
        form=form,
        place=place,
        ends=shape.element == "endEvent",
        box=box,
        middle=middle,
        radius=min(box.width, box.height) // 2,
        corners=f"{left},{middle[1]} {middle[0]},{top} {right},{middle[1]} {middle[0]},{bottom}",
        mark=MARKS.get(shape.element, ""),
        lines=_inside(shape, middle) if form == "box" else _below(shape, middle[0]),
    )


def _form(element: str) -> str:
    if element.endswith("Event"):
        return "circle"
    return "diamond" if element.endswith("Gateway") else "box"


def _inside(shape: Shape, middle: tuple[int, int]) -> tuple[Line, ...]:
    words = _wrapped(shape.name, round((shape.box.width - 12) / LETTER_PIXELS))
    first = middle[1] - LINE_PIXELS * (len(words) - 1) / 2 + 4
    return tuple(Line(middle[0], round(first + LINE_PIXELS * row), each) for row, each in enumerate(words))


def _below(shape: Shape, x: int) -> tuple[Line, ...]:
    base = shape.box.y + shape.box.height + LINE_PIXELS
    words = _wrapped(shape.name, OUTSIDE_LETTERS)
    return tuple(Line(x, base + LINE_PIXELS * row, each) for row, each in enumerate(words))


def _wrapped(name: str, letters: int) -> list[str]:
    words = wrap(_(name), max(letters, 6)) if name else []
    return words if len(words) <= MOST_LINES else [*words[: MOST_LINES - 1], words[MOST_LINES - 1] + "…"]
