"""Whether a process still is the one that a file remembers: numbers are given out again."""

import os
from pathlib import Path

PROCESSES = Path("/proc")


def is_running(pid: int, named_on_command_line: str | None = None) -> bool:
    """Whether process `pid` runs and, where the system can tell, has that text among its arguments."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # it runs, under another account
    if named_on_command_line is None or not PROCESSES.exists():
        return True
    try:
        arguments = (PROCESSES / str(pid) / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return os.fsencode(named_on_command_line) in arguments
