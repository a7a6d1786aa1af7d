"""`motcua process`: check a drawing, or try it out. Needs no database."""

import json
from pathlib import Path
from typing import Any

import click

from motcua.domain.bpmn import Finding, Process, Refused, Severity, check, load
from motcua.domain.bpmn.findings import error
from motcua.domain.bpmn.play import BrokenScript, Player
from motcua.domain.bpmn.reading import LARGEST_BYTES

_FILE = click.Path(path_type=Path)
_SCRIPT = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group("process")
def process() -> None:
    """Quy trình nội bộ: kiểm tra và chạy thử bản vẽ BPMN."""


@process.command("check")
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
@click.pass_context
def check_file(context: click.Context, file: Path, as_json: bool) -> None:
    """Kiểm tra bản vẽ: phần tử không chạy được, bế tắc, thiếu đồng bộ, thiếu người, thiếu thời hạn.

    Kết thúc với mã 1 khi có lỗi không cho chạy hoặc không đọc được tệp.
    """
    try:
        loaded = load(_bytes_of(file))
        elements, findings = dict(loaded.elements), check(loaded)
    except Refused as refusal:
        elements, findings = {}, refusal.findings
    ok = not any(each.severity is Severity.ERROR for each in findings)
    answer = {"ok": ok, "elements": elements, "findings": [each.as_dict() for each in findings]}
    click.echo(_json(answer) if as_json else _words(file, ok, findings))
    context.exit(0 if ok else 1)


@process.command("run")
@click.argument("file", type=_FILE)
@click.option("--script", type=_SCRIPT, required=True, help="Tệp JSON: danh sách các việc lần lượt xảy ra.")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
@click.pass_context
def run_file(context: click.Context, file: Path, script: Path, as_json: bool) -> None:
    """Chạy thử bản vẽ theo kịch bản, in các bước đang mở sau mỗi việc.

    Kịch bản là danh sách: {"complete": bước, "action": …, "data": {…}}, {"advance": "PT8H"},
    {"message": tên}. Kết thúc với mã 1 khi một việc không làm được.
    """
    try:
        situations = list(Player(_runnable(file)).play(_script(script)))
    except Refused as refusal:
        situations = [{"error": {"rule": "refused", "message": str(refusal)}}]
    except BrokenScript as problem:
        raise click.BadParameter(str(problem), param_hint="--script") from problem
    failed = any("error" in each for each in situations)
    answer = {"ok": not failed, "ended": bool(situations[-1].get("ended")), "steps": situations}
    click.echo(_json(answer) if as_json else "\n".join(_situation(each) for each in situations))
    context.exit(1 if failed else 0)


def _runnable(file: Path) -> Process:
    """The process, unless a check forbids running it. Raises Refused."""
    loaded = load(_bytes_of(file))
    faults = tuple(each for each in check(loaded) if each.severity is Severity.ERROR)
    if faults:
        raise Refused(faults)
    return loaded


def _bytes_of(file: Path) -> bytes:
    """What stands in the file, a byte more than is accepted at most. Raises Refused."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_BYTES + 1)
    except OSError as problem:
        raise Refused((error("unreadable", f"không đọc được tệp: {problem.strerror}"),)) from problem


def _script(file: Path) -> list[Any]:
    """The script; what JSON cannot say again (NaN, half a character) is none. Raises BrokenScript."""
    try:
        script = json.loads(_bytes_of(file))
        json.dumps(script, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as problem:
        raise BrokenScript(f"không phải JSON: {problem!a}") from problem
    if not isinstance(script, list):
        raise BrokenScript("kịch bản phải là danh sách")
    return script


def _json(answer: object) -> str:
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _words(file: Path, ok: bool, findings: tuple[Finding, ...]) -> str:
    lines = [f"{file.name}:{each.line}: {each.severity}: {each.message} [{each.node}]" for each in findings]
    return "\n".join([*lines, f"{file.name}: " + ("chạy được" if ok else "không chạy được")])


def _situation(situation: dict[str, Any]) -> str:
    if "error" in situation:
        return f"! {situation['error']['message']}"
    tasks = ", ".join(task["node"] for task in situation["tasks"]) or "–"
    timers = ", ".join(timer["node"] for timer in situation["timers"]) or "–"
    return f"đang mở: {tasks} · hẹn giờ: {timers}" + (" · đã kết thúc" if situation["ended"] else "")
