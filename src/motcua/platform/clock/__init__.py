"""The moment acts are recorded at.

Owns `now()`, the machine's clock. Only the demo installs another one, and only in a data folder made
with `init --demo`: a product that lets its clock be set lets its lateness be set.
Leaves to others what a moment means (`domain.worktime`) and the moment an officer states (`platform.acts`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_installed: ContextVar[Callable[[], datetime] | None] = ContextVar("installed_clock", default=None)


def now() -> datetime:
    """The present moment in UTC, with microseconds."""
    clock = _installed.get()
    return clock() if clock else datetime.now(UTC)


def is_simulated() -> bool:
    """Whether another clock than the machine's is installed; entries made so are marked for good."""
    return _installed.get() is not None


@contextmanager
def simulated(clock: Callable[[], datetime]) -> Iterator[None]:
    """Let `clock` tell the time inside the block. For `motcua.demo` and tests only (an architecture test)."""
    token = _installed.set(clock)
    try:
        yield
    finally:
        _installed.reset(token)
