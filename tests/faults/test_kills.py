"""Twenty kills at random moments under eight writers: what was acknowledged is there, whole, and once.

A server of its own, with the disk waited for as in real use. Killed in turn: a writer, all writers, a
back-end of the database, the whole database server.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import psycopg
import pytest

from motcua.platform.postgres.binaries import find_binaries
from motcua.platform.postgres.privileges import unprivileged
from motcua.platform.postgres.server import Server

KILLS = 20
WRITERS = 8
SECONDS_BETWEEN = (0.3, 0.9)
ENOUGH_ACTS = 100
SET_UP = """
import json, django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.factories.dossiers import make_office
from motcua.apps.orgs.roles import Role
office = make_office()
print(json.dumps({"receiver": str(office.commune[Role.RECEIVING_OFFICER].user.pk),
    "officer": str(office.commune[Role.CASE_OFFICER].user.pk), "version": str(office.version.id),
    "agency": str(office.commune.agency.id), "desk": str(office.commune.desk.id)}))
"""
LISTEN = """
import django; django.setup()
from motcua.platform.jobs.subscriptions import listeners_by_event
from motcua.platform.jobs.telling import defer_batch
from motcua.platform.outbox.relay import relay_once
from procrastinate.contrib.django import app
while relay_once(listeners_by_event(), defer_batch): pass
with app.replace_connector(app.connector.get_worker_connector()) as working:
    working.run_worker(wait=False, concurrency=1, listen_notify=False)
"""


@pytest.fixture
def server() -> Iterator[Server]:
    # pytest's own folders are its account's alone, and the server runs as another one.
    folder = Path(tempfile.mkdtemp(prefix="motcua-kills-"))
    made = Server(find_binaries(None), folder / "pg", folder / "s", unprivileged())
    made.run_as.own(folder)
    made.make()
    made.start()
    yield made
    made.stop("immediate")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def surroundings(server: Server) -> dict[str, str]:
    return os.environ | {
        "MOTCUA_DATABASE_URL": server.url("postgres"),
        "MOTCUA_POOL": "0",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }


def python(code: str, surroundings: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


class Writers:
    """Eight of them, each started again when it ends."""

    def __init__(self, folder: Path, surroundings: dict[str, str]) -> None:
        self._folder, self._surroundings = folder, surroundings
        self._running: list[subprocess.Popen[bytes]] = [self._start(n) for n in range(WRITERS)]
        self._over = threading.Event()
        self._keeper = threading.Thread(target=self._keep_going)
        self._keeper.start()

    def kill(self, number: int) -> None:
        self._running[number].kill()

    def kill_all(self) -> None:
        for number in range(WRITERS):
            self.kill(number)

    def end(self) -> None:
        self._over.set()
        self._keeper.join()
        self.kill_all()
        for writer in self._running:
            writer.wait()

    def _keep_going(self) -> None:
        while not self._over.wait(0.05):
            for number, writer in enumerate(self._running):
                if writer.poll() is not None:
                    self._running[number] = self._start(number)

    def _start(self, number: int) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", "tests.faults.writer", str(self._folder / f"{number}.log")],
            env=self._surroundings,
            stderr=subprocess.DEVNULL,
        )


def kill(number: int, writers: Writers, server: Server, random: Random) -> None:
    """A writer twice, then a back-end, then the whole server, and again."""
    match number % 4:
        case 0 | 1:
            writers.kill(random.randrange(WRITERS))
        case 2:
            kill_a_back_end(server, random)
            time.sleep(0.5)  # the server restarts itself after a back-end was killed
        case _:
            server.kill()
            server.start()


def kill_a_back_end(server: Server, random: Random) -> None:
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        busy = connection.execute(
            "select pid from pg_stat_activity"
            " where backend_type = 'client backend' and pid <> pg_backend_pid()"
        ).fetchall()
    if busy:
        os.kill(random.choice(busy)[0], signal.SIGKILL)


def acknowledged(folder: Path) -> dict[str, dict[str, str]]:
    """What the clients were told, by kind of act: dossier → code."""
    told: dict[str, dict[str, str]] = {"accept": {}, "submit": {}}
    for log in folder.glob("*.log"):
        for line in log.read_text().splitlines():
            words = line.split()
            # A line that the kill cut short told nobody anything.
            if words[:1] == ["accept"] and len(words) == 3:
                told["accept"][words[1]] = words[2]
            elif words[:1] == ["submit"] and len(words) == 2:
                told["submit"][words[1]] = ""
    return told


def wait_for(holds: Callable[[], bool]) -> None:
    """Wait until it holds, as long as a busy machine may need."""
    for _ in range(2400):
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError("waited in vain")


def all_work(folder: Path) -> bool:
    """Whether every writer has said its first word."""
    logs = list(folder.glob("*.log"))
    return len(logs) == WRITERS and all(log.stat().st_size for log in logs)


def rows(server: Server, sql: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(server.url("postgres")) as connection:
        return connection.execute(sql.encode()).fetchall()


def test_twenty_kills_lose_nothing_halve_nothing_and_double_nothing(
    server: Server, surroundings: dict[str, str], tmp_path: Path
) -> None:
    random = Random(20)
    surroundings["PEOPLE_OF_WRITERS"] = json.dumps(json.loads(python(SET_UP, surroundings)))
    writers = Writers(tmp_path, surroundings)
    try:
        wait_for(lambda: all_work(tmp_path))
        for number in range(KILLS):
            time.sleep(random.uniform(*SECONDS_BETWEEN))
            kill(number, writers, server, random)
        wait_for(lambda: len(acknowledged(tmp_path)["accept"]) >= ENOUGH_ACTS)
    finally:
        writers.end()
    told = acknowledged(tmp_path)

    kept = {str(key): code for key, code in rows(server, "select id, code from dossiers_dossier")}
    submitted = {
        str(key) for (key,) in rows(server, "select dossier_id from dossiers_task where action = 'submit'")
    }
    assert {key: code for key, code in told["accept"].items() if kept.get(key) != code} == {}
    assert set(told["submit"]) - submitted == set()
    assert [code for code, times in Counter(kept.values()).items() if times > 1] == []
    assert half_written(server) == []
    python("import django; django.setup()\nfrom motcua.apps.dossiers.queries.verification import"
           " broken_timelines\nassert broken_timelines() == []", surroundings)  # fmt: skip
    python(LISTEN, surroundings)
    assert effects(server) == {"notices": len(kept), "receipts": len(kept)}


def half_written(server: Server) -> list[tuple[Any, ...]]:
    """Dossiers whose rows do not agree on what happened."""
    return rows(
        server,
        """
        select d.id, d.last_seq, e.entries, r.receipts, t.open, k.tokens, c.codes, p.parts, o.events
        from dossiers_dossier d,
        lateral (select count(*) entries from dossiers_timeline_entry x where x.dossier_id = d.id) e,
        lateral (select count(*) receipts from dossiers_request x where x.dossier_id = d.id) r,
        lateral (select count(*) open from dossiers_task x where x.dossier_id = d.id and state = 'open') t,
        lateral (select count(*) tokens from dossiers_token x where x.dossier_id = d.id) k,
        lateral (select count(*) codes from dossiers_code x where x.dossier_id = d.id) c,
        lateral (select count(*) parts from dossiers_part x where x.dossier_id = d.id) p,
        lateral (select count(*) events from outbox_event x where x.stream_id = d.id) o
        where (e.entries, r.receipts, o.events) <> (d.last_seq, d.last_seq, d.last_seq)
           or (t.open, k.tokens, c.codes, p.parts) <> (1, 1, 1, 1)
        """,
    )


def effects(server: Server) -> dict[str, int]:
    """Effects of `accepted`, each exactly once."""
    (notices,) = rows(server, "select count(*) from notices_notice")[0]
    (receipts,) = rows(server, "select count(*) from dossiers_issued_paper where form = 'receipt_slip'")[0]
    return {"notices": notices, "receipts": receipts}
