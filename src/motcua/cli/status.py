"""`motcua status`: what runs on this data folder, and whether it can work."""

import http.client
import json
import urllib.error
import urllib.request
from typing import Any

import click

from motcua.cli.answers import answer
from motcua.cli.surroundings import made
from motcua.platform.installation.installation import Installation
from motcua.platform.supervisor.run_file import is_supervised, read_note

PATIENCE_SECONDS = 10


@click.command
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
@click.pass_context
def status(context: click.Context, as_json: bool) -> None:
    """Cái gì đang chạy và có làm việc được không; mã thoát 1 khi không chạy hoặc chưa sẵn sàng."""
    told = _look(made())
    answer(as_json, told, _words(told))
    context.exit(0 if told["ready"] else 1)


def _look(installation: Installation) -> dict[str, Any]:
    note = read_note(installation.data) if is_supervised(installation.data) else None
    health = _health(note.address) if note and note.address else None
    return {
        "running": note is not None,
        "ready": bool(health and health["ok"]),
        "address": note.address if note else None,
        "since": note.since if note else None,
        "supervisor": note.supervisor if note else None,
        "programs": note.programs if note else {},
        "checks": health["checks"] if health else {},
        "data": str(installation.data),
        "database": _database(installation),
    }


def _database(installation: Installation) -> dict[str, Any]:
    server = installation.server
    if server is None:
        return {"embedded": False}
    return {"embedded": True, "pid": server.pid(), "release": server.binaries.release}


def _health(address: str) -> dict[str, Any] | None:
    try:
        with urllib.request.urlopen(f"{address}/health/ready", timeout=PATIENCE_SECONDS) as reply:  # noqa: S310
            return _read(reply.read())
    except urllib.error.HTTPError as unwell:
        return _read(unwell.read())
    except (OSError, http.client.HTTPException):
        return None


def _read(body: bytes) -> dict[str, Any] | None:
    try:
        told: dict[str, Any] = json.loads(body)
    except ValueError:
        return None
    return told


def _words(told: dict[str, Any]) -> str:
    if not told["running"]:
        return f"Không chạy. Dữ liệu: {told['data']}"
    lines = [f"Đang chạy ở {told['address'] or '…'} từ {told['since']}. Dữ liệu: {told['data']}"]
    lines += [f"  {name:<12} tiến trình {pid}" for name, pid in told["programs"].items()]
    for name, check in told["checks"].items():
        figures = ", ".join(f"{key} {value}" for key, value in check.items() if key not in _STANDING)
        lines.append(f"  {name:<12} {_standing(check)} {figures}".rstrip())
    return "\n".join(lines)


_STANDING = ("ok", "attention")


def _standing(check: dict[str, Any]) -> str:
    if not check["ok"]:
        return "KHÔNG TỐT"
    return "CẦN NGƯỜI XEM" if check.get("attention") else "tốt"
