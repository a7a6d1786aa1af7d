"""What people call things, in the words of titles: synonyms, abbreviations, words that hardly count."""

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
    SPECIAL = "special"
    """Makes a title a special case ("thu hồi", "lưu động"): counts against it when not asked for."""


@dataclass(frozen=True, slots=True)
class WordRow:
    """One row of the word list: what is said, and what titles say; "" for a filler and a special case."""

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

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The keys of every term, which queries may have although no title has them."""
        return (term.keys for terms in self._by_first.values() for term in terms)

    def beginning_with(self, keys: Iterable[str]) -> list[Term]:
        """The terms whose first word is one of these, longest first."""
        found = [
            term for key in keys for term in self._by_first.get(key, ()) if term.kind is not WordKind.SPECIAL
        ]
        return sorted(found, key=lambda term: -len(term.keys))

    def written_out(self, words: Sequence[str]) -> list[str]:
        """The words of a title with every abbreviation of a single meaning written out."""
        clear = {
            start: term.meanings[0]
            for start, term in self._found(words, WordKind.ABBREVIATION)
            if len(term.keys) == 1 and len(term.meanings) == 1
        }
        return [out for place, word in enumerate(words) for out in clear.get(place, (word,))]

    def fillers(self, words: Sequence[str]) -> frozenset[int]:
        """The places of the words of a title that only fill."""
        found = self._found(words, WordKind.FILLER)
        return frozenset(place for start, term in found for place in range(start, start + len(term.keys)))

    def special(self, words: Sequence[str]) -> frozenset[tuple[str, ...]]:
        """The special cases that a title names."""
        return frozenset(term.keys for _start, term in self._found(words, WordKind.SPECIAL))

    def _found(self, words: Sequence[str], kind: WordKind) -> Iterator[tuple[int, Term]]:
        """The terms of a kind in a title, which has its marks: "cá" is not "ca"."""
        keys, marks = tuple(map(key_of, words)), tuple(map(marks_of, words))
        for start, key in enumerate(keys):
            for term in self._by_first.get(key, ()):
                end = start + len(term.keys)
                if term.kind is kind and keys[start:end] == term.keys and marks[start:end] == term.marks:
                    yield start, term


def _term(words: tuple[str, ...], kind: WordKind, told: list[str]) -> Term:
    return Term(
        tuple(map(key_of, words)),
        tuple(map(marks_of, words)),
        kind,
        tuple(tuple(words_of(meaning)) for meaning in told if meaning),
    )
