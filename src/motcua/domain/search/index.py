"""Titles by their words, and the order in which they answer a query."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from motcua.domain.search.readings import FILLER_WEIGHT, Reader, Reading, Word
from motcua.domain.search.vocabulary import Form, Vocabulary
from motcua.domain.search.word_list import WordList, WordRow
from motcua.domain.search.words import key_of, marks_of, words_of

COVERED, IN_A_ROW, FOCUSED = 1.0, 0.35, 0.25
"""What counts: how much of the query is in the title, stands together there, and is all of the title."""
PREFERRED = 0.04
"""For each step of an entry's preference."""
SPECIAL_CASE = 0.1
"""What a title loses that is about a special case nobody asked for."""
OTHER_MARKS = 0.6
"""What a word is worth that differs from the title's in its marks only: typed "tư", title "tử"."""
ASIDE = 0.35
"""What a word is worth that stands beside the title only: in the name of its field or its keywords."""
LEAST_COVERED = 0.3
LOOKED_AT = 150
"""Titles of a reading whose words are looked at in their order, which no table of words tells."""

type _Numbers = NDArray[np.float64]
type _Places = NDArray[np.intp]


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


class Index[Key: Hashable]:
    """Built once from all entries and the word list; finding changes nothing in it."""

    def __init__(self, entries: Iterable[Entry[Key]], rows: Iterable[WordRow] = ()) -> None:
        kept = list(entries)
        self._words = WordList(rows)
        written = [self._words.written_out(words_of(entry.title)) for entry in kept]
        self._vocabulary = Vocabulary(written, self._words.rows())
        self._reader = Reader(self._vocabulary, self._words)
        self._keys = [entry.key for entry in kept]
        self._lengths = [len(entry.title) for entry in kept]
        self._preference = PREFERRED * np.array([entry.preference for entry in kept], dtype=float)
        rows_of_keys = [[key_of(word) for word in words] for words in written]
        self._pairs = [frozenset(pairwise(keys)) for keys in rows_of_keys]
        self._weights = np.array([self._weight(words) for words in written], dtype=float)
        self._with_word = _places(rows_of_keys)
        self._with_marks = _places([[(key_of(word), marks_of(word)) for word in words] for words in written])
        self._with_word_aside = _places([list(map(key_of, words_of(entry.aside))) for entry in kept])
        self._special = _places([self._words.special(words) for words in written])

    def find(
        self, text: str, limit: int, *, among: Collection[Key] | None = None, unfinished: bool = False
    ) -> list[Hit[Key]]:
        """The best entries first; equal ones by length of title, then in the order of the entries.

        `among`: only these.  `unfinished`: the last word is still being typed.
        """
        barred = None if among is None else np.array([key not in among for key in self._keys], dtype=bool)
        scores: dict[int, float] = {}
        worth: dict[tuple[Form, ...], _Numbers] = {}
        for reading in self._reader.readings(text, unfinished=unfinished):
            for place, score in self._scored(reading, worth, barred):
                scores[place] = max(score, scores.get(place, 0.0))
        best = sorted(scores, key=lambda place: (-round(scores[place], 6), self._lengths[place], place))
        return [Hit(self._keys[place], scores[place]) for place in best[:limit]]

    def suggestion(self, text: str) -> str:
        """The text with its slips mended and its marks set, as titles write it; "" when it had none."""
        words = self._reader.corrected(text)
        if not any(was_mended for _word, _key, was_mended in words):
            return ""
        spelt = self._vocabulary.spelt([key or word for word, key, _was_mended in words])
        return " ".join(spelt)

    def _weight(self, words: Sequence[str]) -> float:
        """How much a title says: the weights of its different words, above 0."""
        fillers = {key_of(words[place]) for place in self._words.fillers(words)}
        keys = set(map(key_of, words))
        weights = [FILLER_WEIGHT if key in fillers else self._vocabulary.weight(key) for key in keys]
        return sum(weights) or 1.0

    def _scored(
        self, reading: Reading, worth: dict[tuple[Form, ...], _Numbers], barred: NDArray[np.bool_] | None
    ) -> Iterable[tuple[int, float]]:
        total = sum(word.weight for word in reading.words)
        if not total:
            return
        covered = np.zeros(len(self._keys))
        for word in reading.words:
            if word.forms not in worth:
                worth[word.forms] = self._worth(word.forms)
            covered += word.weight / total * worth[word.forms]
        focused = np.minimum(1.0, covered * total / self._weights)
        scores = COVERED * covered + FOCUSED * focused + self._preference - self._not_asked_for(reading)
        scores[covered < LEAST_COVERED] = -1.0
        if barred is not None:
            scores[barred] = -1.0
        for place in _largest(scores, LOOKED_AT):
            if scores[place] > 0:
                together = _in_a_row(reading.words, self._pairs[place])
                row = float(covered[place]) if together is None else together
                yield int(place), reading.weight * (float(scores[place]) + IN_A_ROW * row)

    def _worth(self, forms: tuple[Form, ...]) -> _Numbers:
        """For every title, what the best form of a word is worth in it."""
        worth = np.zeros(len(self._keys))
        for form in forms:
            here = np.zeros(len(self._keys))
            here[self._with_word_aside.get(form.key, _NOWHERE)] = ASIDE
            here[self._with_word.get(form.key, _NOWHERE)] = 1.0 if form.marks is None else OTHER_MARKS
            if form.marks is not None:
                here[self._with_marks.get((form.key, form.marks), _NOWHERE)] = 1.0
            np.maximum(worth, form.certainty * here, out=worth)
        return worth

    def _not_asked_for(self, reading: Reading) -> _Numbers:
        """What each title loses for the special cases that the reading does not name."""
        asked = {form.key for word in reading.words for form in word.forms}
        loss = np.zeros(len(self._keys))
        for keys, places in self._special.items():
            if not asked.issuperset(keys):
                loss[places] = SPECIAL_CASE
        return loss


_NOWHERE: _Places = np.array([], dtype=np.intp)


def _places[Name: Hashable](rows: Iterable[Iterable[Name]]) -> dict[Name, _Places]:
    """For each name the numbers of the rows that have it."""
    found: dict[Name, list[int]] = defaultdict(list)
    for place, names in enumerate(rows):
        for name in set(names):
            found[name].append(place)
    return {name: np.array(places, dtype=np.intp) for name, places in found.items()}


def _largest(numbers: _Numbers, count: int) -> _Places:
    if len(numbers) <= count:
        return np.arange(len(numbers))
    return np.argpartition(-numbers, count)[:count]


def _in_a_row(words: Sequence[Word], pairs: frozenset[tuple[str, str]]) -> float | None:
    """The share of neighbours, by weight, that are neighbours in the title too; None for a single word."""
    together = possible = 0.0
    for left, right in pairwise(words):
        weight = left.weight + right.weight
        possible += weight
        if any((one.key, other.key) in pairs for one in left.forms for other in right.forms):
            together += weight
    return together / possible if possible else None
