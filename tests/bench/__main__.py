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
    if any(_chosen(name, wanted) for name in (*ENGINE_ROWS, SEARCH_ROW)):
        from tests.bench.database import database

        with database():
            yield from _on_database(wanted)


def _on_database(wanted: list[str]) -> Iterator[Row]:
    from tests.bench import engine_database, search

    if any(_chosen(name, wanted) for name in ENGINE_ROWS):
        yield from (row for row in engine_database.rows() if _chosen(row.name, wanted))
    if _chosen(SEARCH_ROW, wanted):
        yield from search.rows()


SEARCH_ROW = "search.procedures_vs_trigrams"
ENGINE_ROWS = (
    "engine.step.database_vs_handwritten_sql",
    "engine.step.database_vs_blind_sql",
    "engine.step.database_500_at_once_vs_one_by_one",
    "engine.step.database_vs_viewflow",
)


def _chosen(name: str, wanted: list[str]) -> bool:
    return not wanted or any(word in name for word in wanted)


if __name__ == "__main__":
    report([measure(row) for row in rows(sys.argv[1:])])
