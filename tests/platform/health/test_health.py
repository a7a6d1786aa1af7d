"""Two addresses: one says the process lives, the other whether it can work."""

import json
import shutil
from collections import namedtuple
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from motcua.platform.health import checks

Usage = namedtuple("Usage", "free")
GIGABYTE = 1 << 30


@pytest.fixture(autouse=True)
def roomy_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(free=2 * GIGABYTE))


def _heartbeat(seconds_ago: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - make_interval(secs => %s))",
            [seconds_ago],
        )


def _ready(client: Client) -> tuple[int, dict[str, Any]]:
    answer = client.get("/health/ready")
    return answer.status_code, json.loads(answer.content)


def test_a_living_process_says_so_without_asking_the_database(client: Client) -> None:
    answer = client.get("/health/live")
    assert (answer.status_code, json.loads(answer.content)) == (200, {"ok": True})
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.django_db
def test_all_well(client: Client) -> None:
    _heartbeat(seconds_ago=0)
    assert _ready(client) == (
        200,
        {
            "ok": True,
            "checks": {
                "database": {"ok": True},
                "migrations": {"ok": True, "missing": 0},
                "worker": {"ok": True, "silent_seconds": 0.0},
                "timers": {"ok": True, "due": 0, "lag_seconds": 0.0, "stuck": 0},
                "news": {"ok": True, "waiting": 0, "failed_jobs": 0},
                "disk": {"ok": True, "free_megabytes": 2048},
            },
        },
    )


@pytest.mark.django_db
def test_without_a_worker_nothing_is_ready(client: Client) -> None:
    status, told = _ready(client)
    assert (status, told["ok"]) == (503, False)
    assert told["checks"]["worker"] == {"ok": False, "silent_seconds": None}


@pytest.mark.django_db
@pytest.mark.parametrize(("seconds_ago", "ok"), [(59, True), (61, False)])
def test_a_worker_may_be_silent_for_a_minute(seconds_ago: int, ok: bool) -> None:
    _heartbeat(seconds_ago)
    assert checks.worker() == checks.Finding(ok=ok, figures={"silent_seconds": float(seconds_ago)})


@pytest.mark.django_db
def test_a_migration_that_is_missing_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "_migrated", False)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
    assert checks.migrations() == checks.Finding(ok=False, figures={"missing": 1})


@pytest.mark.django_db
def test_a_job_that_failed_for_good_asks_for_a_person_and_pages_are_still_served(client: Client) -> None:
    _heartbeat(seconds_ago=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_jobs (queue_name, task_name, status) values ('q', 'tell', 'failed')"
        )
    status, told = _ready(client)
    assert (status, told["checks"]["news"]) == (
        200,
        {"ok": True, "attention": True, "waiting": 0, "failed_jobs": 1},
    )


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(free=GIGABYTE - 1))
    assert checks.disk() == checks.Finding(ok=False, figures={"free_megabytes": 1023})


@pytest.mark.django_db
def test_a_lost_database_is_told_and_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    lost = connection.copy()
    lost.settings_dict["HOST"] = "/nowhere"
    monkeypatch.setattr(checks, "connection", lost)
    monkeypatch.setattr(checks, "_migrated", False)
    assert [checks.database(), checks.worker(), checks.migrations(), checks.news()] == [
        checks.Finding(ok=False)
    ] * 4
