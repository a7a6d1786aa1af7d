"""`motcua stop`: end what `motcua up` started on this data folder, and nothing else."""

import os
import signal
import time

import click

from motcua.cli.answers import Refused, answer, readable_errors
from motcua.cli.programs import KNOWN_BY
from motcua.cli.surroundings import made
from motcua.platform.installation.installation import Installation
from motcua.platform.installation.server_use import server_to_ourselves
from motcua.platform.supervisor.run_file import end_orphans, is_supervised, read_note

PATIENCE_SECONDS = 90
LOOK_EVERY_SECONDS = 0.1


@click.command
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON.")
def stop(as_json: bool) -> None:
    """Dừng trang web, bộ xử lý việc và cơ sở dữ liệu của thư mục dữ liệu này."""
    installation = made()
    with readable_errors():
        if is_supervised(installation.data):
            _ask_and_wait(installation)
            answer(as_json, {"stopped": True}, "Đã dừng.")
        else:
            _sweep(installation)
            answer(as_json, {"stopped": False}, "Không có gì đang chạy.")


def _ask_and_wait(installation: Installation) -> None:
    note = read_note(installation.data)
    if note is None:
        raise Refused("Một Cửa đang khởi động; hãy thử lại sau giây lát.")
    os.kill(note.supervisor, signal.SIGTERM)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while is_supervised(installation.data):
        if time.monotonic() > deadline:
            raise Refused(f"Tiến trình {note.supervisor} chưa dừng sau {PATIENCE_SECONDS} giây.")
        time.sleep(LOOK_EVERY_SECONDS)


def _sweep(installation: Installation) -> None:
    """What a killed supervisor left: on Linux nothing, the system ends its children with it."""
    end_orphans(installation.data, KNOWN_BY)
    if installation.server is not None and installation.server.is_made():
        with server_to_ourselves(installation.server):
            pass
