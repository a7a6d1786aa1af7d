"""Whose turn it is to run the server: whoever needs it first starts it, the last one out stops it.

Two locks on files of the data folder, both let go by the system when their holder dies:
`use.lock` is shared by all who use the server, `start.lock` is held by the one who starts it.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from motcua.platform.postgres.databases import ensure_database
from motcua.platform.postgres.server import Server


@contextmanager
def server_in_use(server: Server, tell: Callable[[str], None]) -> Iterator[None]:
    """Run the block beside a running server with the database `motcua`; `tell` says when one is started."""
    with _lock(server.folder / "use.lock") as use:
        fcntl.flock(use, fcntl.LOCK_SH)
        with _lock(server.folder / "start.lock") as start:
            fcntl.flock(start, fcntl.LOCK_EX)
            if server.pid() is None:
                tell("Chưa có máy chủ cơ sở dữ liệu nào chạy: khởi động máy chủ kèm theo cho lệnh này.")
                server.start()
                ensure_database(server)
        try:
            yield
        finally:
            if _only_user(use):
                server.stop()


@contextmanager
def server_to_ourselves(server: Server) -> Iterator[Callable[[], None]]:
    """Wait until nobody uses the server and keep others out, until the function given is called.

    For the supervisor, which runs the server as its child. A server that a dead supervisor left is stopped.
    """
    with _lock(server.folder / "use.lock") as use:
        fcntl.flock(use, fcntl.LOCK_EX)
        server.stop()
        yield lambda: fcntl.flock(use, fcntl.LOCK_SH)


@contextmanager
def _lock(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDONLY | os.O_CREAT, 0o644)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _only_user(use: int) -> bool:
    try:
        fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
