"""The 2,642 published titles, and the queries with their judgements."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from motcua.domain.text import clean

FOLDER = Path(__file__).parents[2] / "data" / "search"
TITLES = FOLDER / "titles.tsv"


@dataclass(frozen=True, slots=True)
class Title:
    """A procedure as the national portal lists it."""

    code: str
    name: str
    field: str
    levels: str


@dataclass(frozen=True, slots=True)
class Query:
    """A query with the codes of which one must be among the first five."""

    kind: str
    text: str
    relevant: frozenset[str]


@cache
def titles() -> tuple[Title, ...]:
    return tuple(
        Title(row["code"], clean(row["title"]), clean(row["field"]), clean(row["levels"]))
        for row in rows(TITLES)
    )


def queries(name: str) -> list[Query]:
    return [
        Query(row["type"], row["query"], frozenset(row["relevant"].split(","))) for row in rows(FOLDER / name)
    ]


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
