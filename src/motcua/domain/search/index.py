"""Titles by their words, and the order in which they answer a query."""

import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from motcua.domain.search.readings import FILLER_WEIGHT, Reader, Reading, Word
from motcua.domain.search.synonyms import WordKind, WordList, WordRow
from motcua.domain.search.vocabulary import Form, Vocabulary
from motcua.domain.search.words import key_of, marks_of, words_of

OTHER_MARKS = 0.6
"""What a word is worth that differs from the title's in its marks only: typed "tư", title "tử"."""
ASIDE = 0.35
"""What a word is worth that stands beside the title only: in the name of its field or its keywords."""
COVERED, IN_A_ROW, FOCUSED, PREFERRED = 1.0, 0.45, 0.4, 0.03
"""How much each of the four counts: query in the title, its words together, title in the query, level."""
LEAST_COVERED = 0.3
LOOKED_AT = 150


@dataclass(frozen=True, slots=True)
class Entry[Key: Hashable]:
    """What is to be found: `aside` are words about it that are not its title; `preference` 0, 1, 2 …"""

    key: Key
    title: str
    aside: str = ""
    preference: int = 0


@dataclass(frozen=True, slots=True)
class Hit[Key: Hashable]:
    """An entry found, with a score that is comparable within one answer only."""

    key: Key
    score: float


@dataclass(frozen=True, slots=True)
class _Title:
    marks: dict[str, frozenset[str]]
    pairs: frozenset[tuple[str, str]]
    aside: frozenset[str]
    weight: float
    preference: int
    length: int


class Index[Key: Hashable]:
    """Built once from all entries and the word list; finding changes nothing in it."""

    def __init__(self, entries: Iterable[Entry[Key]], rows: Iterable[WordRow] = ()) -> None:
        kept = list(entries)
        self._words = WordList(rows)
        self._keys = [entry.key for entry in kept]
        written = [self._words.written_out(words_of(entry.title)) for entry in kept]
        self.vocabulary = Vocabulary(
            written, *_beside_titles(self._words)
        )
        self._reader = Reader(self.vocabulary, self._words)
        self._titles = [self._title(entry, words) for entry, words in zip(kept, written, strict=True)]
        self._places: dict[str, list[int]] = defaultdict(list)
        self._places_aside: dict[str, list[int]] = defaultdict(list)
        for place, title in enumerate(self._titles):
            for key in title.marks:
                self._places[key].append(place)
            for key in title.aside:
                self._places_aside[key].append(place)

    def find(self, text: str, limit: int, *, unfinished: bool = False) -> list[Hit[Key]]:
        """The best entries first; equal ones by length of title, then in the order of the entries.

        `unfinished`: the last word is still being typed.
        """
        scores: dict[int, float] = {}
        for reading in self._reader.readings(text, unfinished=unfinished):
            for place, score in self._scored(reading):
                scores[place] = max(score, scores.get(place, 0.0))
        best = heapq.nsmallest(limit, scores, key=lambda place: (-round(scores[place], 6), self._titles[place].length, place))
        return [Hit(self._keys[place], scores[place]) for place in best]

    def suggestion(self, text: str) -> str:
        """The text with its slips mended, in the marks that titles use most; "" when it needed none."""
        words = self._reader.corrected(text)
        if not any(key for _word, key in words):
            return ""
        return " ".join(self.vocabulary.spelling(key) if key else word for word, key in words)

    def _title(self, entry: Entry[Key], words: list[str]) -> _Title:
        keys = [key_of(word) for word in words]
        marks: dict[str, set[str]] = defaultdict(set)
        for key, word in zip(keys, words, strict=True):
            marks[key].add(marks_of(word))
        fillers = {keys[place] for place in self._words.fillers(keys)}
        weight = sum(FILLER_WEIGHT if key in fillers else self.vocabulary.weight(key) for key in marks)
        aside = frozenset(map(key_of, words_of(entry.aside)))
        return _Title(
            marks={key: frozenset(found) for key, found in marks.items()},
            pairs=frozenset(pairwise(keys)),
            aside=aside - marks.keys(),
            weight=weight or 1.0,
            preference=entry.preference,
            length=len(entry.title),
        )

    def _scored(self, reading: Reading) -> list[tuple[int, float]]:
        total = sum(word.weight for word in reading.words)
        if not total:
            return []
        covered: dict[int, float] = defaultdict(float)
        for word in reading.words:
            for place, worth in self._matches(word).items():
                covered[place] += worth * word.weight
        best = heapq.nlargest(LOOKED_AT, covered, key=lambda place: covered[place])
        return [
            (place, reading.weight * self._score(self._titles[place], reading.words, covered[place] / total, total))
            for place in best
            if covered[place] >= LEAST_COVERED * total
        ]

    def _matches(self, word: Word) -> dict[int, float]:
        """The titles that have the word in one of its forms, with what the best of them is worth."""
        worth: dict[int, float] = {}
        for form in word.forms:
            for place in self._places_aside.get(form.key, ()):
                worth[place] = max(worth.get(place, 0.0), ASIDE * form.certainty)
            for place in self._places.get(form.key, ()):
                worth[place] = max(worth.get(place, 0.0), _worth(form, self._titles[place]))
        return worth

    def _score(self, title: _Title, words: Sequence[Word], covered: float, total: float) -> float:
        together = sum(
            left.weight + right.weight for left, right in pairwise(words) if _stand_together(left, right, title)
        )
        of_pairs = sum(left.weight + right.weight for left, right in pairwise(words))
        in_a_row = together / of_pairs if of_pairs else covered
        focused = min(1.0, covered * total / title.weight)
        return COVERED * covered + IN_A_ROW * in_a_row + FOCUSED * focused + PREFERRED * title.preference


def _worth(form: Form, title: _Title) -> float:
    if form.marks is None or form.marks in title.marks[form.key]:
        return form.certainty
    return form.certainty * OTHER_MARKS


def _stand_together(left: Word, right: Word, title: _Title) -> bool:
    return any((one.key, other.key) in title.pairs for one in left.forms for other in right.forms)


def _beside_titles(words: WordList) -> tuple[list[str], list[tuple[str, ...]]]:
    """Words and rows of words that queries may have although no title has them."""
    terms = [term.keys for term in words]
    return [key for keys in terms for key in keys], terms
