"""Work that comes again and again and that one process of the whole installation does."""

import threading
from collections.abc import Callable

import structlog
from django.db import Error, close_old_connections, connection

from motcua.platform.db.locks import AdvisoryLock

WAIT_AFTER_ERROR_SECONDS = 2.0

log = structlog.get_logger(__name__)

Work = Callable[[], int]
"""One round; answers how much it found to do, and is called again at once when that was anything."""


def run_rounds(work: Work, lock: AdvisoryLock, period_seconds: float, stop: threading.Event) -> None:
    """Do rounds until `stop` is set, as long as this process holds `lock`; else only ask for it.

    Survives a lost database; leadership dies with the connection.
    """
    leading = False
    while not stop.is_set():
        pause_seconds = period_seconds
        try:
            leading = leading or _lead(lock)
            if leading and work():
                pause_seconds = 0
        except Error:
            log.exception("round_failed", round=lock.name.lower())
            leading = False
            connection.close()
            close_old_connections()
            pause_seconds = WAIT_AFTER_ERROR_SECONDS
        stop.wait(pause_seconds)
    connection.close()


def _lead(lock: AdvisoryLock) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s)", [lock])
        row = cursor.fetchone()
    return bool(row and row[0])
