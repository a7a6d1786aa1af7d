"""Fires due timers every five seconds, in one process of the whole installation."""

import threading

import structlog

from motcua.apps.dossiers.commands.fire_timers import fire_due_timers
from motcua.jobs.rounds import run_rounds
from motcua.platform.db.locks import AdvisoryLock

PERIOD_SECONDS = 5.0
"""A timer is to fire within a minute; a round that finds nothing is one look into an index."""

log = structlog.get_logger(__name__)


def run_timers(stop: threading.Event) -> None:
    """Fire timers until `stop` is set."""
    run_rounds(fire_waiting, AdvisoryLock.TIMER_LEADER, PERIOD_SECONDS, stop)


def fire_waiting() -> int:
    """One batch of what is due; logs how late it came."""
    done = fire_due_timers()
    if done.looked_at:
        log.info(
            "timers_fired",
            fired=done.fired,
            gone=done.gone,
            stuck=done.stuck,
            lag_seconds=round(done.lag.total_seconds(), 3),
        )
    return done.looked_at
