"""The word list as it counts now: what came with the product, changed by editors."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from motcua.apps.catalogue.models import SearchWordChange
from motcua.apps.catalogue.words import shipped_words
from motcua.domain.search import WordKind, WordRow
from motcua.domain.text import fold, sort_key


@dataclass(frozen=True, slots=True)
class WordLine:
    """One line with where it comes from; `changed_at` None: as it came with the product."""

    kind: WordKind
    term: str
    meaning: str
    is_on: bool
    is_shipped: bool
    changed_at: datetime | None = None
    changed_by: UUID | None = None

    @property
    def row(self) -> WordRow:
        return WordRow(self.term, self.meaning, self.kind)


def word_lines() -> list[WordLine]:
    """Every line, switched off ones too, in dictionary order of the terms.  1 query."""
    lines = {
        (word.kind, word.term, word.meaning): WordLine(word.kind, word.term, word.meaning, True, True)
        for word in shipped_words()
    }
    for change in _last_changes():
        kind = WordKind(change.kind)
        key = kind, change.term, change.meaning
        lines[key] = WordLine(
            *key, change.is_on, key in lines and lines[key].is_shipped, change.recorded_at, change.actor_id
        )
    return sorted(lines.values(), key=lambda line: (sort_key(line.term), line.term, line.meaning))


def words_that_count() -> list[WordRow]:
    """The rows to search with.  1 query."""
    return [line.row for line in word_lines() if line.is_on]


def lines_like(lines: Iterable[WordLine], text: str, kind: WordKind | None = None) -> list[WordLine]:
    """Those whose term or meaning has the text, diacritics or not.  No query."""
    wanted = fold(text)
    return [
        line
        for line in lines
        if kind in (None, line.kind) and wanted in f"{fold(line.term)} {fold(line.meaning)}"
    ]


def _last_changes() -> Iterable[SearchWordChange]:
    key = "kind", "term", "meaning"
    return SearchWordChange.objects.order_by(*key, "-recorded_at", "-id").distinct(*key)
