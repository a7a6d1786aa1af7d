"""The command line as people use it: a process of its own, on a data folder of its own."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

PATIENCE_SECONDS = 60


@dataclass
class Place:
    """A data folder and a port, with the verbs to try on them."""

    data: Path
    port: int
    started: list["subprocess.Popen[str]"] = field(default_factory=list)
    more: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        own = {name: text for name, text in os.environ.items() if not name.startswith(("MOTCUA_", "DJANGO_"))}
        return {
            **own,
            "MOTCUA_DATA_DIR": str(self.data),
            "MOTCUA_PORT": str(self.port),
            "MOTCUA_WORKERS": "1",
            **self.more,
        }

    def motcua(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run a verb to its end."""
        return subprocess.run(
            [sys.executable, "-m", "motcua.cli.main", *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
        )

    def up(self, *arguments: str) -> "subprocess.Popen[str]":
        """Start `motcua up` and wait until it says that it runs."""
        process = subprocess.Popen(
            [sys.executable, "-m", "motcua.cli.main", "up", *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.started.append(process)
        eventually(lambda: self.running().get("address") or process.poll() is not None)
        return process

    def running(self) -> dict[str, Any]:
        """What the supervisor noted."""
        try:
            told: dict[str, Any] = json.loads((self.data / "run.json").read_text())
        except (FileNotFoundError, ValueError):
            return {}
        return told

    def end(self) -> None:
        """Stop whatever a failed test left."""
        for process in self.started:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=PATIENCE_SECONDS)


def eventually(holds: Callable[[], object]) -> None:
    """Return when `holds` does, fail after a while."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, "did not happen in time"
        time.sleep(0.05)


def lives(pid: int) -> bool:
    """Whether the process runs and is no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def copy_of(data: Path, place: Place) -> Place:
    """Put a copy of a data folder there, with its owners."""
    subprocess.run(["cp", "-a", data, place.data], check=True)
    return place


def free_port() -> int:
    """A port that nobody listened on just now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


@pytest.fixture
def place() -> Iterator[Place]:
    """A data folder that does not exist yet, where the server's account can reach it."""
    folder = Path(tempfile.mkdtemp(prefix="mc-"))
    folder.chmod(0o755)
    place = Place(folder / "var", free_port())
    yield place
    place.end()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def made_once() -> Iterator[Path]:
    """A data folder after `motcua init --empty`, to be copied."""
    folder = Path(tempfile.mkdtemp(prefix="mc-"))
    folder.chmod(0o755)
    done = Place(folder / "var", free_port()).motcua("init", "--empty")
    assert done.returncode == 0, done.stderr
    yield folder / "var"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def made(place: Place, made_once: Path) -> Place:
    """A place where `motcua init --empty` was run."""
    return copy_of(made_once, place)
