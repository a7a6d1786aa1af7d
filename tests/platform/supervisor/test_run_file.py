"""The note of what runs, and the lock that says whether it is still true."""

import os
import subprocess
from pathlib import Path

import pytest

from motcua.platform.supervisor.run_file import (
    AlreadyRuns,
    Running,
    end_orphans,
    is_supervised,
    read_note,
    sole_supervisor,
    write_note,
)

RUNNING = Running(7, {"web": 8, "worker": 9}, "http://localhost:8000", "2026-11-22T01:02:03+00:00")


def test_a_folder_is_supervised_while_the_lock_is_held(tmp_path: Path) -> None:
    before = is_supervised(tmp_path)
    with sole_supervisor(tmp_path):
        meanwhile = is_supervised(tmp_path)
    assert (before, meanwhile, is_supervised(tmp_path)) == (False, True, False)


def test_a_second_supervisor_is_turned_away(tmp_path: Path) -> None:
    with sole_supervisor(tmp_path), pytest.raises(AlreadyRuns), sole_supervisor(tmp_path):
        pass


def test_a_note_is_read_as_written_and_gone_at_the_end(tmp_path: Path) -> None:
    with sole_supervisor(tmp_path):
        write_note(tmp_path, RUNNING)
        assert read_note(tmp_path) == RUNNING
    assert read_note(tmp_path) is None


@pytest.mark.parametrize("content", ["", "[]", '{"pid": 1}'])
def test_a_half_written_note_is_no_note(tmp_path: Path, content: str) -> None:
    (tmp_path / "run.json").write_text(content)
    assert read_note(tmp_path) is None


def test_an_orphan_is_ended_only_when_it_is_the_program_noted(tmp_path: Path) -> None:
    ours = subprocess.Popen(["/bin/sleep", "60"], start_new_session=True)
    others = subprocess.Popen(["/bin/sleep", "61"], start_new_session=True)
    try:
        note = Running(os.getpid(), {"web": ours.pid, "worker": others.pid}, "", "")
        write_note(tmp_path, note)
        end_orphans(tmp_path, {"web": "60", "worker": "motcua.jobs.worker"})
        assert (ours.wait(timeout=5), others.poll()) == (-9, None)
    finally:
        others.kill()
        others.wait()
