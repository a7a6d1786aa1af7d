"""Bring the tables to the shape this program expects; one process at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from motcua.platform.db.locks import AdvisoryLock


def migrate_database() -> list[str]:
    """Apply what is missing; the names of what was applied, in order."""
    with _alone():
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            call_command("migrate", interactive=False, verbosity=0)
        return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [AdvisoryLock.MIGRATION])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [AdvisoryLock.MIGRATION])
