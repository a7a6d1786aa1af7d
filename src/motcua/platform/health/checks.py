"""What must be right before pages are worth sending here; each check answers with its figures."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

LEAST_FREE_BYTES = 1 << 30
LONGEST_WORKER_SILENCE_SECONDS = 60
"""A worker writes a heartbeat every ten seconds."""

_migrated = False  # found once, true as long as this process lives


@dataclass(frozen=True, slots=True)
class Finding:
    """The state of one part. `attention`: it works, and a person has to look after something."""

    ok: bool
    attention: bool = False
    figures: Mapping[str, int | float | None] = field(default_factory=dict)

    def as_dict(self) -> dict[str, bool | int | float | None]:
        """As it is printed; `attention` only where it is needed."""
        return {"ok": self.ok, **({"attention": True} if self.attention else {}), **self.figures}


def database() -> Finding:
    """The database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return Finding(ok=False)
    return Finding(ok=True)


def migrations() -> Finding:
    """The tables are those that this program expects."""
    global _migrated
    try:
        missing = 0 if _migrated else unapplied_migrations()
    except Error:
        return Finding(ok=False)
    _migrated = missing == 0
    return Finding(ok=_migrated, figures={"missing": missing})


def unapplied_migrations() -> int:
    """How many migrations this program has that the database has not."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def worker() -> Finding:
    """Some worker gave a sign of life lately."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT extract(epoch FROM now() - max(last_heartbeat))::float FROM procrastinate_workers"
            )
            (silent_seconds,) = cursor.fetchone()
    except Error:
        return Finding(ok=False)
    alive = silent_seconds is not None and silent_seconds <= LONGEST_WORKER_SILENCE_SECONDS
    rounded = None if silent_seconds is None else round(silent_seconds, 1)
    return Finding(ok=alive, figures={"silent_seconds": rounded})


def news() -> Finding:
    """News on its way to its listeners, and jobs that failed for good: their listeners did not hear.

    It makes nothing unready: pages are worth sending.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("""
                select (select count(*) from outbox_event where relayed_at is null),
                       (select count(*) from procrastinate_jobs where status = 'failed')
            """)
            waiting, failed = cursor.fetchone()
    except Error:
        return Finding(ok=False)
    return Finding(ok=True, attention=failed > 0, figures={"waiting": waiting, "failed_jobs": failed})


def disk() -> Finding:
    """There is room in the data folder."""
    free_bytes = shutil.disk_usage(settings.DATA_FOLDER).free
    return Finding(ok=free_bytes >= LEAST_FREE_BYTES, figures={"free_megabytes": free_bytes >> 20})
