"""Relays committed events every fifth of a second, in one process of the whole installation."""

import threading

import structlog
from django.db import Error, close_old_connections, connection

from motcua.platform.db.locks import AdvisoryLock
from motcua.platform.jobs.subscriptions import listeners_by_event
from motcua.platform.jobs.telling import defer_batch
from motcua.platform.outbox.relay import relay_once

PERIOD_SECONDS = 0.2
WAIT_AFTER_ERROR_SECONDS = 2.0

log = structlog.get_logger(__name__)


def run_relay(stop: threading.Event) -> None:
    """Relay until `stop` is set. Survives a lost database; leadership dies with the connection."""
    leading = False
    while not stop.is_set():
        pause_seconds = PERIOD_SECONDS
        try:
            leading = leading or _lead()
            if leading and relay_once(listeners_by_event(), defer_batch):
                pause_seconds = 0
        except Error:
            log.exception("relay_failed")
            leading = False
            connection.close()
            close_old_connections()
            pause_seconds = WAIT_AFTER_ERROR_SECONDS
        stop.wait(pause_seconds)
    connection.close()


def _lead() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s)", [AdvisoryLock.RELAY_LEADER])
        row = cursor.fetchone()
    return bool(row and row[0])
