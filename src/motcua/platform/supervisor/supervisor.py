"""Start programs in order, keep them alive, stop them in the opposite order."""

import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

from motcua.platform.supervisor.program import Program, signal_group, start
from motcua.platform.supervisor.wishes import Wishes

RESTART_WAITS_SECONDS = (0.5, 1, 2, 5, 10, 30)
CALM_AFTER_SECONDS = 60.0
"""A program that lived this long is restarted at once when it falls."""

STOP_PATIENCE_SECONDS = 15.0
LOOK_EVERY_SECONDS = 0.1


class StartFailed(Exception):
    """A program ended, or did not become ready in time."""


class StoppedMeanwhile(Exception):
    """Somebody asked to stop before everything was up."""


@dataclass(slots=True)
class Kept:
    """A program, its process now, and its falls since it was last calm."""

    program: Program
    process: "subprocess.Popen[bytes]"
    started: float
    falls: int = 0
    restart_at: float | None = None


class Supervisor:
    """Keeps programs alive until `wishes` says stop. `tell` gets one line for each thing that happens."""

    def __init__(self, wishes: Wishes, tell: Callable[[str], None]) -> None:
        self._wishes = wishes
        self._tell = tell
        self._kept: list[Kept] = []

    @property
    def pids(self) -> dict[str, int]:
        """The process id of each program that runs."""
        return {kept.program.name: kept.process.pid for kept in self._kept if kept.restart_at is None}

    def start(self, *programs: Program) -> None:
        """Start the programs side by side and wait until each is ready.

        Raises StartFailed, StoppedMeanwhile.
        """
        new = [Kept(program, start(program), time.monotonic()) for program in programs]
        self._kept += new
        for kept in new:
            self._wait_until_ready(kept)

    def run_to_end(self, program: Program) -> None:
        """Run a program that ends by itself. Raises StartFailed when it ends badly, StoppedMeanwhile."""
        kept = Kept(program, start(program), time.monotonic())
        while kept.process.poll() is None:
            if self._wishes.stops:
                _end(kept, self._wishes)
                raise StoppedMeanwhile
            self._wishes.sleep(1)
        if kept.process.returncode != 0:
            raise StartFailed(f"{program.name} dừng với mã {kept.process.returncode}.")

    def watch(self, changed: Callable[[], None]) -> None:
        """Restart what falls until asked to stop; `changed` is called when a process id changes."""
        while not self._wishes.stops:
            now = time.monotonic()
            changes = [self._look_after(kept, now) for kept in self._kept]
            if any(changes):
                changed()
            next_restarts = [kept.restart_at - now for kept in self._kept if kept.restart_at is not None]
            self._wishes.sleep(min(next_restarts, default=60))

    def stop(self) -> None:
        """Ask every program to end, the last started first; after a while, or a second wish, kill it."""
        for kept in reversed(self._kept):
            _end(kept, self._wishes)
        self._kept.clear()

    def _wait_until_ready(self, kept: Kept) -> None:
        program = kept.program
        deadline = kept.started + program.patience_seconds
        while not program.is_ready():
            if self._wishes.stops:
                raise StoppedMeanwhile
            if kept.process.poll() is not None:
                raise StartFailed(f"{program.name} dừng với mã {kept.process.returncode} khi vừa khởi động.")
            if time.monotonic() > deadline:
                raise StartFailed(f"{program.name} chưa sẵn sàng sau {program.patience_seconds:g} giây.")
            self._wishes.sleep(LOOK_EVERY_SECONDS)

    def _look_after(self, kept: Kept, now: float) -> bool:
        """Note a fall, or end the wait after one; whether a process id changed."""
        if kept.restart_at is not None:
            if now < kept.restart_at:
                return False
            kept.process, kept.started, kept.restart_at = start(kept.program), now, None
            return True
        if kept.process.poll() is None:
            return False
        if now - kept.started > CALM_AFTER_SECONDS:
            kept.falls = 0
        wait_seconds = RESTART_WAITS_SECONDS[min(kept.falls, len(RESTART_WAITS_SECONDS) - 1)]
        kept.falls += 1
        kept.restart_at = now + wait_seconds
        # What the fallen program had started may still hold its port.
        signal_group(kept.process, signal.SIGKILL)
        self._tell(
            f"{kept.program.name} dừng với mã {kept.process.returncode}; chạy lại sau {wait_seconds:g} giây."
        )
        return True


def _end(kept: Kept, wishes: Wishes) -> None:
    process, stops_before = kept.process, wishes.stops
    deadline = time.monotonic() + STOP_PATIENCE_SECONDS
    if process.poll() is None:
        process.send_signal(kept.program.stop_signal)
    while process.poll() is None:
        if time.monotonic() > deadline or wishes.stops > max(stops_before, 1):
            signal_group(process, signal.SIGKILL)
        wishes.sleep(LOOK_EVERY_SECONDS)
    signal_group(process, signal.SIGKILL)  # what it left behind in its group
