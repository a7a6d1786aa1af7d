"""The note of what runs (`run.json`) and the lock that tells whether it still does."""

import fcntl
import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from motcua.platform.postgres.liveness import is_running

NOTE_NAME = "run.json"
LOCK_NAME = "run.lock"


class AlreadyRuns(Exception):
    """Another supervisor looks after this data folder."""


@dataclass(frozen=True, slots=True)
class Running:
    """What a supervisor says about itself. `address` is empty until the pages answer."""

    supervisor: int
    programs: dict[str, int]
    address: str
    since: str
    """ISO 8601, UTC."""


@contextmanager
def sole_supervisor(data: Path) -> Iterator[None]:
    """Hold the lock of the data folder. Raises AlreadyRuns."""
    descriptor = os.open(data / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise AlreadyRuns from taken
        try:
            yield
        finally:
            (data / NOTE_NAME).unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def is_supervised(data: Path) -> bool:
    """Whether a supervisor lives for this data folder."""
    try:
        descriptor = os.open(data / LOCK_NAME, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def write_note(data: Path, running: Running) -> None:
    """Replace the note, whole or not at all."""
    beside = data / f"{NOTE_NAME}.new"
    beside.write_text(json.dumps(asdict(running), indent=2) + "\n")
    beside.replace(data / NOTE_NAME)


def read_note(data: Path) -> Running | None:
    """The last note, `None` when there is none. Whether it is still true tells `is_supervised`."""
    try:
        told: dict[str, Any] = json.loads((data / NOTE_NAME).read_text())
        return Running(**told)
    except (FileNotFoundError, ValueError, TypeError):
        return None


def end_orphans(data: Path, command_lines: dict[str, str]) -> None:
    """End programs that outlived a killed supervisor, where the system does not end them by itself.

    `command_lines` gives for each program an argument by which its process is known.
    """
    note = read_note(data)
    for name, pid in (note.programs if note else {}).items():
        if name in command_lines and is_running(pid, command_lines[name]):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)
