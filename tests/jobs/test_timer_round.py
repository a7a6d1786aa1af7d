"""The worker's round of timers: one leader of the installation fires, and says how late it came."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from structlog.testing import capture_logs

from motcua.apps.dossiers.models import Task, TimelineEntry
from motcua.jobs.rounds import run_rounds
from motcua.jobs.timer_round import fire_waiting, run_timers
from motcua.platform import clock
from motcua.platform.db.locks import AdvisoryLock
from tests.factories.dossiers import MONDAY_MORNING
from tests.factories.timers import office_with_timer
from tests.oracles.bpmn.drawn import timer

PATIENCE_SECONDS = 30


@contextmanager
def running(*runs: Any) -> Iterator[threading.Event]:
    """Each in a thread with a connection of its own, until the block ends."""
    stop = threading.Event()
    threads = [threading.Thread(target=run, args=(stop,)) for run in runs]
    for thread in threads:
        thread.start()
    try:
        yield stop
    finally:
        stop.set()
        for thread in threads:
            thread.join(PATIENCE_SECONDS)


def until(holds: Any) -> None:
    patience = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < patience
        time.sleep(0.02)


@pytest.mark.django_db
def test_a_round_says_how_late_it_came() -> None:
    office_with_timer(timer("PT2H")).accept(MONDAY_MORNING)
    due_at = MONDAY_MORNING + timedelta(hours=2)
    with capture_logs() as logs, clock.simulated(lambda: due_at + timedelta(seconds=41.5)):
        found = [fire_waiting(), fire_waiting()]
    assert found == [1, 0]
    assert logs == [
        {
            "event": "timers_fired",
            "log_level": "info",
            "fired": 1,
            "gone": 0,
            "stuck": 0,
            "lag_seconds": 41.5,
        }
    ]


@pytest.mark.django_db(transaction=True)
def test_a_worker_fires_what_came_due_while_none_was_running() -> None:
    office = office_with_timer(timer("PT2H"), interrupting=False)
    # Received in the machine's past, so that the machine's own clock finds the timer due.
    received = clock.now() - timedelta(days=30)
    dossiers = [office.accept(received) for _ in range(3)]
    with running(run_timers, run_timers):
        until(lambda: Task.objects.filter(node="chase").count() == len(dossiers))
    assert TimelineEntry.objects.filter(verb="fire_timer").count() == len(dossiers)


@pytest.mark.django_db(transaction=True)
def test_one_leads_and_another_takes_over_when_its_connection_is_lost() -> None:
    leaders: list[int] = []

    def work() -> int:
        with connection.cursor() as cursor:
            cursor.execute("select pg_backend_pid()")
            leaders.append(cursor.fetchone()[0])
        return 0

    def run(stop: threading.Event) -> None:
        run_rounds(work, AdvisoryLock.TIMER_LEADER, 0.01, stop)

    with running(run, run):
        until(lambda: len(leaders) > 5)
        assert len(set(leaders)) == 1
        with capture_logs(), connection.cursor() as cursor:
            cursor.execute("select pg_terminate_backend(%s)", [leaders[0]])
            until(lambda: leaders[-1] != leaders[0])
    assert len(set(leaders)) == 2
