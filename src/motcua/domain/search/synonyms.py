"""What people call things, in the words of titles: synonyms, abbreviations, words that say nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from motcua.domain.search.words import key_of, marks_of, words_of


class WordKind(StrEnum):
    """What a row of the word list is for."""

    SYNONYM = "synonym"
    """Another name: "sổ đỏ". The literal words stay possible, with less weight."""
    ABBREVIATION = "abbreviation"
    """Letters for words: "bhxh". Written out in titles too, where it has one meaning only."""
    FILLER = "filler"
    """Said with every question: "làm", "như thế nào". Hardly counts."""


@dataclass(frozen=True, slots=True)
class WordRow:
    """One row of the word list: what is said, and what titles say; a filler means nothing."""

    term: str
    meaning: str
    kind: WordKind


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the list with everything it may mean, as words with their marks."""

    keys: tuple[str, ...]
    marks: tuple[str, ...]
    kind: WordKind
    meanings: tuple[tuple[str, ...], ...]


class WordList:
    """The rows, found by the words that they begin with."""

    def __init__(self, rows: Iterable[WordRow] = ()) -> None:
        meanings: dict[tuple[tuple[str, ...], WordKind], list[str]] = defaultdict(list)
        for row in rows:
            meanings[tuple(words_of(row.term)), row.kind].append(row.meaning)
        self._by_first: dict[str, list[Term]] = defaultdict(list)
        for (words, kind), told in meanings.items():
            if words:
                term = _term(words, kind, told)
                self._by_first[term.keys[0]].append(term)
        for terms in self._by_first.values():
            terms.sort(key=lambda term: -len(term.keys))

    def __iter__(self) -> Iterator[Term]:
        for terms in self._by_first.values():
            yield from terms

    def beginning_with(self, keys: Iterable[str]) -> list[Term]:
        """The terms whose first word is one of these, longest first."""
        found = [term for key in keys for term in self._by_first.get(key, ())]
        return sorted(found, key=lambda term: -len(term.keys))

    def written_out(self, words: Sequence[str]) -> list[str]:
        """The words of a title with every abbreviation of a single meaning written out."""
        out: list[str] = []
        for word in words:
            terms = [term for term in self._by_first.get(key_of(word), ()) if len(term.keys) == 1]
            clear = [
                term.meanings[0]
                for term in terms
                if term.kind is WordKind.ABBREVIATION and len(term.meanings) == 1
            ]
            out += clear[0] if clear else (word,)
        return out

    def fillers(self, keys: Sequence[str]) -> frozenset[int]:
        """The places of a row of words that only fill."""
        places: set[int] = set()
        for place, key in enumerate(keys):
            for term in self._by_first.get(key, ()):
                end = place + len(term.keys)
                if term.kind is WordKind.FILLER and tuple(keys[place:end]) == term.keys:
                    places.update(range(place, end))
        return frozenset(places)


def _term(words: tuple[str, ...], kind: WordKind, told: list[str]) -> Term:
    return Term(
        tuple(map(key_of, words)),
        tuple(map(marks_of, words)),
        kind,
        tuple(tuple(words_of(meaning)) for meaning in told if meaning),
    )
