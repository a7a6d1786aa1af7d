"""Drawings are made from step tables, and kept word for word when we add our own words."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from motcua.apps.processes.library import COMMUNE, drawing
from motcua.domain.bpmn import Action, Document, Performer, check, layout, load
from motcua.domain.bpmn.step_table import BrokenTable, StepAction, StepRow

DATA = Path(__file__).parents[2] / "data" / "bpmn"
FILES = [*sorted((DATA / "miwg").glob("*.bpmn")), *sorted((DATA / "bpmn_moddle").glob("[b-z]*.bpmn"))]

ROWS = (
    StepRow("handle", "Thụ lý", "handle", "lead", 480, (StepAction("submit", "Trình"),)),
    StepRow(
        "sign",
        "Ký",
        "approve",
        "leadership",
        120,
        (
            StepAction("approve", "Duyệt"),
            StepAction("return", "Trả lại", "return", "handle"),
            StepAction("refuse", "Từ chối", "secondary", "end"),
        ),
        "approve",
    ),
    StepRow("issue", "Cấp số", "issue", "records", 30, (StepAction("issue", "Cấp số"),), "issue"),
)


def canonical(xml: bytes) -> str:
    """Canonical XML with comments: what two files must share to say the same."""
    return etree.canonicalize(from_file=BytesIO(xml), with_comments=True)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_other_tools_wrote_comes_out_as_it_went_in(path: Path) -> None:
    assert canonical(Document.read(path.read_bytes()).write()) == canonical(path.read_bytes())


def test_setting_a_task_changes_our_words_alone() -> None:
    document = Document.read((DATA / "miwg" / "C.1.1.bpmn").read_bytes())
    document.set_task("approveInvoice", Performer("review", "lead"), 240, (Action("agree", "Đồng ý"),))
    node = load(document.write()).node("approveInvoice")
    assert (node.performer, node.budget_minutes) == (Performer("review", "lead"), 240)
    assert node.allowed_actions == (Action("agree", "Đồng ý"),)
    assert b"camunda:formKey" in document.write()
    assert b"BPMNShape" in document.write()


def test_a_table_becomes_a_drawing_that_runs() -> None:
    process = load(layout("p", "Cấp giấy", ROWS))
    assert check(process) == ()
    assert [node.id for node in process.tasks] == ["handle", "sign", "issue"]
    assert sorted(flow.target for flow in process.node("after_sign").outgoing) == ["end", "handle", "issue"]


def test_every_node_and_flow_of_a_table_is_in_the_picture() -> None:
    root = etree.fromstring(layout("p", "Cấp giấy", ROWS))
    drawn = {each.get("bpmnElement") for each in root.iter("{*}BPMNShape", "{*}BPMNEdge")}
    process = load(layout("p", "Cấp giấy", ROWS))
    flows = {flow.id for node in process.nodes.values() for flow in node.outgoing}
    assert drawn == set(process.nodes) | flows


def test_no_two_shapes_of_a_table_overlap() -> None:
    root = etree.fromstring(drawing(COMMUNE))
    spans = sorted(
        (int(bounds.get("x", "")), int(bounds.get("x", "")) + int(bounds.get("width", "")))
        for bounds in root.iterfind(".//{*}BPMNShape/{*}Bounds")
    )
    assert all(left[1] < right[0] for left, right in pairwise(spans))


@pytest.mark.parametrize(
    "rows",
    [
        (),
        (ROWS[0], ROWS[0]),
        (StepRow("end", "x", "handle", "lead", 1, ()),),
        (StepRow("1 x", "x", "handle", "lead", 1, ()),),
        (StepRow("a", "x", "handle", "lead", 1, (StepAction("b", "b", to="nowhere"),)),),
    ],
)
def test_a_table_that_can_not_be_drawn_is_refused(rows: tuple[StepRow, ...]) -> None:
    with pytest.raises(BrokenTable):
        layout("p", "x", rows)
