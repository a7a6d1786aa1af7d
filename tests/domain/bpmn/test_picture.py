"""The drawing as it was drawn."""

from importlib.resources import files
from pathlib import Path

import pytest

from motcua.domain.bpmn.picture import Edge, Picture, Shape, picture
from motcua.domain.bpmn.shapes import Box, Point

WITHOUT_PICTURE = b"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="p"><startEvent id="s"/></process></definitions>"""


def drawn(diagram: str) -> bytes:
    return (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"'
        ' xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"'
        ' xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"'
        ' xmlns:di="http://www.omg.org/spec/DD/20100524/DI">'
        '<process id="p"><startEvent id="s" name="Tiếp nhận"/><userTask id="t" name="Thụ lý"/>'
        '<sequenceFlow id="f" sourceRef="s" targetRef="t"/><dataObject id="d"/></process>'
        f'<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">{diagram}</bpmndi:BPMNPlane>'
        "</bpmndi:BPMNDiagram>"
        "</definitions>"
    ).encode()


def shape(element: str, x: str = "10", y: str = "20") -> str:
    return (
        f'<bpmndi:BPMNShape bpmnElement="{element}"><dc:Bounds x="{x}" y="{y}" width="36" height="36"/>'
        "</bpmndi:BPMNShape>"
    )


EDGE = (
    '<bpmndi:BPMNEdge bpmnElement="f"><di:waypoint x="46" y="38"/><di:waypoint x="99.6" y="38"/>'
    "</bpmndi:BPMNEdge>"
)


def test_shapes_and_edges_stand_where_they_were_drawn_in_a_frame_with_a_margin() -> None:
    assert picture(drawn(shape("s") + EDGE)) == Picture(
        Box(-2, 8, 114, 60),
        (Shape("s", "startEvent", "Tiếp nhận", Box(10, 20, 36, 36)),),
        (Edge("f", "", (Point(46, 38), Point(100, 38))),),
    )


@pytest.mark.parametrize(
    "diagram", ["", shape("unknown"), shape("d"), shape("s", x="wide"), shape("s", y="1e999")]
)
def test_what_is_broken_or_no_flow_node_is_left_out(diagram: str) -> None:
    assert picture(drawn(diagram)) is None


def test_a_file_without_a_diagram_has_no_picture() -> None:
    assert picture(WITHOUT_PICTURE) is None


def library() -> list[Path]:
    return [
        Path(str(each))
        for each in files("motcua.apps.processes.library").iterdir()
        if each.name.endswith(".bpmn")
    ]


@pytest.mark.parametrize("file", library(), ids=lambda file: file.name)
def test_every_shipped_process_has_one_with_all_its_user_tasks(file: Path) -> None:
    xml = file.read_bytes()
    seen = picture(xml)
    assert seen is not None
    assert sum(each.element == "userTask" for each in seen.shapes) == xml.count(b"<bpmn:userTask")
