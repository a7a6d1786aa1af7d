"""`words.tsv` and `life_events.tsv` as rows."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from motcua.domain.search import WordKind

_FOLDER: Final = files(__package__)


@dataclass(frozen=True, slots=True)
class ShippedWord:
    """One line of the word list."""

    kind: WordKind
    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ShippedEvent:
    """One occasion in life; members are codes of procedures or, with "field:" before them, of fields."""

    code: str
    name: str
    words: str
    icon: str
    members: tuple[str, ...]
    name_en: str
    words_en: str


@cache
def shipped_words() -> tuple[ShippedWord, ...]:
    """The lines in the order of the file."""
    return tuple(
        ShippedWord(WordKind(row["kind"]), row["term"], row["meaning"]) for row in _rows("words.tsv")
    )


@cache
def shipped_events() -> tuple[ShippedEvent, ...]:
    """The occasions in the order in which they are shown."""
    return tuple(
        ShippedEvent(
            row["code"],
            row["name"],
            row["words"],
            row["icon"],
            tuple(row["members"].split()),
            row["name_en"],
            row["words_en"],
        )
        for row in _rows("life_events.tsv")
    )


def _rows(name: str) -> list[dict[str, str]]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))
