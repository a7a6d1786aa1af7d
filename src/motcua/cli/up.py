"""`motcua up`: start everything, keep it alive, stop it together."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import click

from motcua.cli.answers import Refused, readable_errors, remark
from motcua.cli.making import make_data_folder
from motcua.cli.programs import (
    KNOWN_BY,
    database_program,
    port_is_free,
    prepare_program,
    web_program,
    worker_program,
)
from motcua.cli.surroundings import here
from motcua.platform.environment import Environment, environment
from motcua.platform.installation.installation import Installation
from motcua.platform.installation.mark import Kind
from motcua.platform.installation.server_use import server_to_ourselves
from motcua.platform.postgres.databases import ensure_database
from motcua.platform.supervisor.run_file import (
    AlreadyRuns,
    Running,
    end_orphans,
    read_note,
    sole_supervisor,
    write_note,
)
from motcua.platform.supervisor.supervisor import StartFailed, StoppedMeanwhile, Supervisor
from motcua.platform.supervisor.wishes import Wishes


@click.command
@click.option(
    "--init",
    "kind",
    type=click.Choice([kind.value for kind in Kind]),
    help="Tạo thư mục dữ liệu loại này nếu chưa có.",
)
def up(kind: str | None) -> None:
    """Chạy cơ sở dữ liệu, trang web và bộ xử lý việc; Ctrl-C dừng tất cả."""
    installation = here()
    with readable_errors():
        told = environment()
        _make_if_missing(installation, kind)
        try:
            with sole_supervisor(installation.data):
                _run(installation, told)
        except AlreadyRuns:
            click.echo(_what_runs(installation))
        except StartFailed as failed:
            raise Refused(f"Không khởi động được: {failed}") from failed
        except StoppedMeanwhile:
            remark("Đã dừng trước khi khởi động xong.")


def _make_if_missing(installation: Installation, kind: str | None) -> None:
    if installation.mark is not None:
        return
    if kind is None:
        raise Refused(f"Chưa có thư mục dữ liệu ở {installation.data}. Tạo bằng: motcua init --empty")
    remark(f"Tạo thư mục dữ liệu {installation.data}")
    make_data_folder(installation, Kind(kind))


def _run(installation: Installation, told: Environment) -> None:
    for notice in installation.notices:
        remark(notice)
    end_orphans(installation.data, KNOWN_BY)
    if not port_is_free(told):
        raise Refused(f"Cổng {told.port} đang có chương trình khác dùng. Chọn cổng khác: MOTCUA_PORT=…")
    with _turn_to_run_the_server(installation) as let_others_in, Wishes() as wishes:
        supervisor = Supervisor(wishes, remark)
        try:
            _start(installation, told, supervisor, let_others_in)
        finally:
            remark("Đang dừng…")
            supervisor.stop()
    remark("Đã dừng.")


@contextmanager
def _turn_to_run_the_server(installation: Installation) -> Iterator[Callable[[], None]]:
    if installation.server is None:
        yield lambda: None
        return
    installation.server.make()
    with server_to_ourselves(installation.server) as let_others_in:
        installation.server.prepare()
        yield let_others_in


def _start(
    installation: Installation, told: Environment, supervisor: Supervisor, let_others_in: Callable[[], None]
) -> None:
    started = datetime.now(UTC).isoformat(timespec="seconds")
    address = ""

    def note() -> None:
        write_note(installation.data, Running(os.getpid(), supervisor.pids, address, started))

    note()
    if installation.server is not None:
        supervisor.start(database_program(installation.server))
        ensure_database(installation.server)
        let_others_in()
    supervisor.run_to_end(prepare_program(installation))
    supervisor.start(web_program(installation, told), worker_program(installation))
    address = f"http://localhost:{told.port}"
    note()
    click.echo(_greeting(installation, address))
    supervisor.watch(changed=note)


def _greeting(installation: Installation, address: str) -> str:
    lines = [f"Một Cửa đang chạy ở {address}", f"Dữ liệu: {installation.data}"]
    mark = installation.mark
    if mark is not None and mark.kind is Kind.DEMO:
        from motcua.demo.accounts import introduction

        lines += ["", introduction()]
    return "\n".join([*lines, "", "Dừng: Ctrl-C, hoặc motcua stop"])


def _what_runs(installation: Installation) -> str:
    note = read_note(installation.data)
    if note is None or not note.address:
        return "Một Cửa đang khởi động ở một cửa sổ khác."
    programs = ", ".join(f"{name} {pid}" for name, pid in note.programs.items())
    return (
        f"Một Cửa đang chạy rồi ở {note.address}, từ {note.since} "
        f"(tiến trình {note.supervisor}: {programs}).\nDừng: motcua stop"
    )
