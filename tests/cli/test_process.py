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


def test_a_file_that_is_not_there_or_never_ends_is_told_and_no_traceback(tmp_path: Path) -> None:
    endless = tmp_path / "endless.bpmn"
    endless.symlink_to("/dev/zero")
    told = []
    for file in (tmp_path / "none.bpmn", tmp_path, endless):
        code, answer = run("check", str(file), "--json")
        told.append((code, answer["ok"], [each["rule"] for each in answer["findings"]]))
    assert told == [(1, False, ["unreadable"]), (1, False, ["unreadable"]), (1, False, ["too_large"])]


@pytest.mark.parametrize(
    "said",
    [b'[{"data": {"x": "\\ud800"}}]', b'[{"data": {"x": 1e999}}]', b'[{"data": {"x": NaN}}]', b"\xff[]"],
)
def test_a_script_that_could_not_be_printed_again_is_refused(
    commune: str, tmp_path: Path, said: bytes
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(said)
    assert run("run", commune, "--script", str(broken), "--json") == (2, None)
