"""A program to keep alive, and how its process is started so that it never outlives us."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from motcua.platform.postgres.privileges import RunAs

PR_SET_PDEATHSIG = 1  # prctl(2): the signal a child gets when the thread that made it dies


@dataclass(frozen=True, slots=True)
class Program:
    """What to run, as whom, and how to ask it to end."""

    name: str
    command: tuple[str, ...]
    run_as: RunAs
    environment: Mapping[str, str] = field(default_factory=dict)
    stop_signal: signal.Signals = signal.SIGTERM
    output: Path | None = None
    """File that its output is added to; our own output when absent."""

    is_ready: Callable[[], bool] = lambda: True
    patience_seconds: float = 60
    """How long it may take to become ready."""


def start(program: Program) -> "subprocess.Popen[bytes]":
    """Start the program in a session of its own, where a Ctrl-C of the terminal does not reach it."""
    output = program.output.open("ab") if program.output else None
    try:
        process: subprocess.Popen[bytes] = subprocess.Popen(
            program.command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output and subprocess.STDOUT,
            cwd="/",
            env={**os.environ, **program.environment},
            start_new_session=True,
            preexec_fn=_die_with(os.getpid(), program.stop_signal),
            **program.run_as.popen_arguments,  # type: ignore[call-overload]
        )
        return process
    finally:
        if output:
            output.close()


def signal_group(process: "subprocess.Popen[bytes]", number: signal.Signals) -> None:
    """Send a signal to the process and all it started."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


def _die_with(parent: int, number: signal.Signals) -> Callable[[], None] | None:
    if sys.platform != "linux":
        return None  # `run_file.leftovers` finds the orphans there
    libc = ctypes.CDLL(None, use_errno=True)

    def in_child() -> None:
        libc.prctl(PR_SET_PDEATHSIG, number)
        if os.getppid() != parent:  # it died in between
            os._exit(1)

    return in_child
