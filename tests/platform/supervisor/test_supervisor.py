"""Programs start in order, are started again when they fall, and end together."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from motcua.platform.postgres.privileges import RunAs
from motcua.platform.supervisor.program import Program
from motcua.platform.supervisor.supervisor import StartFailed, StoppedMeanwhile, Supervisor
from motcua.platform.supervisor.wishes import Wishes

SOON_SECONDS = 10


def _program(name: str, script: str, **more: object) -> Program:
    return Program(name=name, command=("/bin/sh", "-c", script), run_as=RunAs(None, None), **more)  # type: ignore[arg-type]


@pytest.fixture
def wishes() -> Iterator[Wishes]:
    with Wishes() as wishes:
        yield wishes


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def supervisor(wishes: Wishes, told: list[str]) -> Iterator[Supervisor]:
    supervisor = Supervisor(wishes, told.append)
    yield supervisor
    supervisor.stop()


def _eventually(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SOON_SECONDS
    while not holds():
        assert time.monotonic() < deadline, "did not happen in time"
        time.sleep(0.02)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"


def test_a_start_waits_until_the_program_is_ready(supervisor: Supervisor, tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    supervisor.start(_program("web", f"sleep 0.2; touch {ready}; exec sleep 60", is_ready=ready.exists))
    assert ready.exists()
    assert list(supervisor.pids) == ["web"]


def test_a_program_that_ends_while_starting_is_a_failed_start(supervisor: Supervisor) -> None:
    with pytest.raises(StartFailed, match="web dừng với mã 3 khi vừa khởi động"):
        supervisor.start(_program("web", "exit 3", is_ready=lambda: False))


def test_a_program_that_is_never_ready_is_a_failed_start(supervisor: Supervisor) -> None:
    never = _program("web", "exec sleep 60", is_ready=lambda: False, patience_seconds=0.2)
    with pytest.raises(StartFailed, match=r"web chưa sẵn sàng sau 0.2 giây"):
        supervisor.start(never)


def test_a_step_that_fails_stops_the_start(supervisor: Supervisor) -> None:
    with pytest.raises(StartFailed, match="prepare dừng với mã 4"):
        supervisor.run_to_end(_program("prepare", "exit 4"))


def test_a_wish_to_stop_interrupts_the_start(supervisor: Supervisor) -> None:
    threading.Timer(0.2, os.kill, [os.getpid(), signal.SIGTERM]).start()
    with pytest.raises(StoppedMeanwhile):
        supervisor.run_to_end(_program("prepare", "exec sleep 60"))


def test_a_fallen_program_is_started_again_and_told_about(
    supervisor: Supervisor, wishes: Wishes, told: list[str], tmp_path: Path
) -> None:
    lives = tmp_path / "lives"
    supervisor.start(
        _program("web", f"echo >> {lives}; test $(wc -l < {lives}) -gt 1 && exec sleep 60; exit 7")
    )

    def stop_after_second_life() -> None:
        _eventually(lambda: lives.exists() and len(lives.read_text().splitlines()) > 1)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=stop_after_second_life).start()
    changes: list[dict[str, int]] = []
    supervisor.watch(changed=lambda: changes.append(supervisor.pids))
    assert told == ["web dừng với mã 7; chạy lại sau 0.5 giây."]
    assert [list(each) for each in changes] == [[], ["web"]]
    assert wishes.stops == 1


def test_a_stop_ends_what_a_program_had_started_too(supervisor: Supervisor, tmp_path: Path) -> None:
    note = tmp_path / "child"
    supervisor.start(
        _program("web", f"sleep 60 & echo $! > {note}; trap 'exit 0' TERM; wait", is_ready=note.exists)
    )
    child = int(note.read_text())
    supervisor.stop()
    _eventually(lambda: not _lives(child))
    assert supervisor.pids == {}


def test_a_second_wish_kills_what_does_not_listen(supervisor: Supervisor, wishes: Wishes) -> None:
    deaf = _program("worker", "trap '' TERM; while :; do sleep 1; done")
    supervisor.start(deaf)
    time.sleep(0.2)
    wishes.stops = 2
    started = time.monotonic()
    threading.Timer(0.2, os.kill, [os.getpid(), signal.SIGINT]).start()
    supervisor.stop()
    assert time.monotonic() - started < 5


def test_nothing_outlives_a_killed_supervisor(tmp_path: Path) -> None:
    script = f"""
import time
from motcua.platform.postgres.privileges import RunAs
from motcua.platform.supervisor.program import Program, start
child = start(Program("web", ("/bin/sleep", "60"), RunAs(None, None)))
open({str(tmp_path / "pid")!r}, "w").write(str(child.pid))
time.sleep(60)
"""
    parent = subprocess.Popen([sys.executable, "-c", script])
    pid_file = tmp_path / "pid"
    _eventually(lambda: pid_file.exists() and bool(pid_file.read_text()))
    child = int(pid_file.read_text())
    assert _lives(child)
    parent.kill()
    parent.wait()
    _eventually(lambda: not _lives(child))
