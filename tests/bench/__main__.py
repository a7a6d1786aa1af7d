"""`make bench`: every row, or those whose names hold the words given (`make bench ARGS=worktime`)."""

import sys
from collections.abc import Iterator

from tests.bench import engine_memory, engine_rivals, worktime
from tests.bench.frame import Row, measure, report


def rows(wanted: list[str]) -> Iterator[Row]:
    """Pure rows first; a database is started only when a row of its own is wanted."""
    for row in (*worktime.ROWS, *engine_memory.ROWS, *engine_rivals.ROWS):
        if _chosen(row.name, wanted):
            yield row
    if any(_chosen(name, wanted) for name in DATABASE_ROWS):
        from tests.bench.database import database

        with database():
            from tests.bench import engine_database

            for row in engine_database.rows():
                if _chosen(row.name, wanted):
                    yield row


DATABASE_ROWS = (
    "engine.step.database_vs_handwritten_sql",
    "engine.step.database_vs_blind_sql",
    "engine.step.database_500_at_once_vs_one_by_one",
    "engine.step.database_vs_viewflow",
)


def _chosen(name: str, wanted: list[str]) -> bool:
    return not wanted or any(word in name for word in wanted)


if __name__ == "__main__":
    report([measure(row) for row in rows(sys.argv[1:])])
