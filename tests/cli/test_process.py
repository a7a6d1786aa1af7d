"""`motcua process` on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from motcua.apps.processes.library import COMMUNE, drawing
from motcua.cli.process import process
from tests.oracles.bpmn.drawn import flow, message, one_process, timer


def run(*arguments: str) -> tuple[int, Any]:
    """Exit code, and the JSON that was printed; None when it was none."""
    result = CliRunner().invoke(process, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    try:
        return result.exit_code, json.loads(result.stdout)
    except ValueError:
        return result.exit_code, None


@pytest.fixture
def commune(tmp_path: Path) -> str:
    path = tmp_path / "commune.bpmn"
    path.write_bytes(drawing(COMMUNE))
    return str(path)


def script(tmp_path: Path, *entries: object) -> str:
    path = tmp_path / "script.json"
    path.write_text(json.dumps(entries))
    return str(path)


def test_a_good_drawing_is_ok(commune: str) -> None:
    code, answer = run("check", commune, "--json")
    assert (code, answer["ok"], answer["findings"]) == (0, True, [])
    assert answer["elements"]["userTask"] == 5


def test_warnings_do_not_forbid_running(tmp_path: Path) -> None:
    path = tmp_path / "p.bpmn"
    path.write_bytes(one_process(['<bpmn:userTask id="a"/>']))
    code, answer = run("check", str(path), "--json")
    assert (code, answer["ok"]) == (0, True)
    assert answer["findings"] == [
        {
            "rule": rule,
            "node": "a",
            "line": 4,
            "severity": "warning",
            "message": message,
        }
        for rule, message in (
            ("missing_limit", "bước chưa có thời hạn"),
            ("missing_performer", "bước chưa có người thực hiện"),
        )
    ]


@pytest.mark.parametrize("xml", [b"", b"<a", one_process(['<bpmn:scriptTask id="x"/>'])])
def test_what_can_not_run_exits_with_one_and_a_finding(tmp_path: Path, xml: bytes) -> None:
    path = tmp_path / "p.bpmn"
    path.write_bytes(xml)
    code, answer = run("check", str(path), "--json")
    assert (code, answer["ok"], len(answer["findings"])) == (1, False, 1)


def test_a_missing_file_is_bad_usage(tmp_path: Path) -> None:
    assert run("check", str(tmp_path / "none.bpmn"), "--json") == (2, None)


def test_a_script_is_played_step_by_step(commune: str, tmp_path: Path) -> None:
    played = script(
        tmp_path,
        {"complete": "handle"},
        {"complete": "review", "action": "return"},
        {"complete": "handle", "action": "submit"},
        {"complete": "review", "action": "agree"},
        {"complete": "approve", "action": "approve"},
        {"complete": "issue"},
        {"complete": "deliver"},
    )
    code, answer = run("run", commune, "--script", played, "--json")
    assert (code, answer["ok"], answer["ended"]) == (0, True, True)
    assert [[task["node"] for task in each["tasks"]] for each in answer["steps"]] == [
        ["handle"],
        ["review"],
        ["handle"],
        ["review"],
        ["approve"],
        ["issue"],
        ["deliver"],
        [],
    ]


def test_time_and_messages_are_played_too(tmp_path: Path) -> None:
    path = tmp_path / "p.bpmn"
    path.write_bytes(
        one_process(
            [
                '<bpmn:startEvent id="s"/>',
                f'<bpmn:intermediateCatchEvent id="paid">{message("m")}</bpmn:intermediateCatchEvent>',
                f'<bpmn:intermediateCatchEvent id="rest">{timer("PT8H")}</bpmn:intermediateCatchEvent>',
                flow("s", "paid"),
                flow("paid", "rest"),
            ],
            ['<bpmn:message id="m" name="tax paid"/>'],
        )
    )
    played = script(tmp_path, {"message": "tax paid"}, {"advance": "PT7H"}, {"advance": "PT1H"})
    _, answer = run("run", str(path), "--script", played, "--json")
    assert [each["timers"] for each in answer["steps"]] == [
        [],
        [{"node": "rest", "due_in_seconds": 28_800}],
        [{"node": "rest", "due_in_seconds": 3_600}],
        [],
    ]
    assert answer["ended"] is True


def test_what_can_not_be_done_is_told_and_ends_the_play(commune: str, tmp_path: Path) -> None:
    code, answer = run("run", commune, "--script", script(tmp_path, {"complete": "issue"}), "--json")
    assert (code, answer["ok"], answer["steps"][-1]["error"]["rule"]) == (1, False, "task_not_open")


@pytest.mark.parametrize("entry", [17, {}, {"advance": "tomorrow"}, {"complete": 3}, {"data": []}])
def test_a_script_that_makes_no_sense_is_bad_usage(commune: str, tmp_path: Path, entry: object) -> None:
    assert run("run", commune, "--script", script(tmp_path, entry), "--json") == (2, None)
