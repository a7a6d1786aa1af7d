"""Relays committed events every fifth of a second, in one process of the whole installation."""

import threading

from motcua.jobs.rounds import run_rounds
from motcua.platform.db.locks import AdvisoryLock
from motcua.platform.jobs.subscriptions import listeners_by_event
from motcua.platform.jobs.telling import defer_batch
from motcua.platform.outbox.relay import relay_once

PERIOD_SECONDS = 0.2


def run_relay(stop: threading.Event) -> None:
    """Relay until `stop` is set."""
    run_rounds(relay_waiting, AdvisoryLock.RELAY_LEADER, PERIOD_SECONDS, stop)


def relay_waiting() -> int:
    """One batch of what waits."""
    return relay_once(listeners_by_event(), defer_batch)
