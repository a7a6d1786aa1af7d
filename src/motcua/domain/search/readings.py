"""The ways to read a query: which words were meant, and which words of titles say the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from motcua.domain.search.synonyms import Term, WordKind, WordList
from motcua.domain.search.vocabulary import Form, Vocabulary
from motcua.domain.search.words import key_of, marks_of, words_of

FILLER_WEIGHT = 0.1
LITERAL_WEIGHT = 0.8
"""What a synonym's own words are worth beside its meaning: titles seldom use them."""
SPAN_WEIGHT = 2.5
"""A meaning of many words weighs no more than this many of its rarest word: it stood for one thing."""
REAL_WORD_SLIP = 0.7
MOST_READINGS = 16


@dataclass(frozen=True, slots=True)
class Word:
    """One word looked for, in the forms it may have, with its weight."""

    forms: tuple[Form, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the query; `weight` 1 for the likeliest kind."""

    words: tuple[Word, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class _Typed:
    """A word as typed, with what it may mean."""

    text: str
    forms: tuple[Form, ...]

    @property
    def was_corrected(self) -> bool:
        return bool(self.forms) and self.forms[0].key != key_of(self.text)


type _Span = list[tuple[tuple[Word, ...], float]]


class Reader:
    """Reads queries with one vocabulary and one list of words."""

    def __init__(self, vocabulary: Vocabulary, words: WordList) -> None:
        self._vocabulary = vocabulary
        self._words = words

    def readings(self, text: str, *, unfinished: bool = False) -> list[Reading]:
        """At most 16 readings, the likeliest first; [] when no word of the text is known.

        `unfinished`: the last word is still being typed and may become a longer one.
        """
        typed = self._typed(text)
        if unfinished and typed:
            typed[-1] = self._grown(typed[-1])
        typed = [word for word in self._repaired(typed) if word.forms]
        if not typed:
            return []
        spans = list(self._spans(typed))
        chosen = islice(product(*spans), 4 * MOST_READINGS)
        readings = [_reading(parts) for parts in chosen]
        readings.sort(key=lambda reading: -reading.weight)
        return readings[:MOST_READINGS]

    def corrected(self, text: str) -> list[tuple[str, str]]:
        """Each word as typed, with the key that it was taken for ("" when nothing was changed)."""
        return [
            (word.text, word.forms[0].key if word.was_corrected else "")
            for word in self._repaired(self._typed(text))
        ]

    def _typed(self, text: str) -> list[_Typed]:
        words = words_of(text)
        has_marks = 2 * sum(bool(marks_of(word)) for word in words) >= len(words)
        typed: list[_Typed] = []
        for word in words:
            forms = self._vocabulary.forms(word)
            parts = () if forms and forms[0].certainty >= 0.95 else self._vocabulary.apart(key_of(word))
            if parts:
                typed += [_Typed(part, (Form(part, None, 0.95),)) for part in parts]
            else:
                typed.append(_Typed(word, tuple(_definite(form, has_marks) for form in forms)))
        return typed

    def _grown(self, word: _Typed) -> _Typed:
        key = key_of(word.text)
        certain = tuple(form for form in word.forms if form.key == key)
        begun = self._vocabulary.beginnings(key)
        return _Typed(word.text, (*certain, *begun) or word.forms)

    def _repaired(self, typed: list[_Typed]) -> list[_Typed]:
        """A known word among neighbours that it never has may be a slip for one that it has."""
        return [self._repaired_at(typed, place) for place in range(len(typed))]

    def _repaired_at(self, typed: list[_Typed], place: int) -> _Typed:
        word = typed[place]
        before = typed[place - 1].forms[:1] if place else ()
        after = typed[place + 1].forms[:1] if place + 1 < len(typed) else ()
        if not word.forms or not (before or after) or self._has_company(before, word.forms, after):
            return word
        near = self._vocabulary.slips(word.forms[0].key, most=24)
        meant = [form for form in near if self._has_company(before, (form,), after)]
        slips = tuple(replace(form, certainty=form.certainty * REAL_WORD_SLIP) for form in meant[:4])
        return replace(word, forms=word.forms + slips)

    def _has_company(self, before: Sequence[Form], forms: Iterable[Form], after: Sequence[Form]) -> bool:
        follow = self._vocabulary.follow
        return any(
            any(follow(left.key, form.key) for left in before)
            or any(follow(form.key, right.key) for right in after)
            for form in forms
        )

    def _spans(self, typed: list[_Typed]) -> Iterator[_Span]:
        place = 0
        while place < len(typed):
            terms = self._terms_at(typed, place)
            length = len(terms[0].keys) if terms else 1
            here = typed[place : place + length]
            yield self._options(here, [term for term in terms if len(term.keys) == length])
            place += length

    def _terms_at(self, typed: list[_Typed], place: int) -> list[Term]:
        """The terms that begin here, longest first."""
        terms = self._words.beginning_with(form.key for form in typed[place].forms[:MOST_FORMS_OF_A_TERM])
        return [term for term in terms if _is_said(term, typed[place : place + len(term.keys)])]

    def _options(self, typed: list[_Typed], terms: list[Term]) -> _Span:
        literal = tuple(Word(word.forms, self._weight(word.forms)) for word in typed)
        if any(term.kind is WordKind.FILLER for term in terms):
            return [(tuple(replace(word, weight=FILLER_WEIGHT) for word in literal), 1.0)]
        meant = [(self._meant(words), 1.0) for term in terms for words in term.meanings]
        if not meant:
            return [(literal, 1.0)]
        is_in_titles = all(word.weight for word in literal)
        return [*meant, (literal, LITERAL_WEIGHT)] if is_in_titles else meant

    def _meant(self, words: tuple[str, ...]) -> tuple[Word, ...]:
        fillers = self._words.fillers([key_of(word) for word in words])
        found = [self._vocabulary.weight(key_of(word)) for word in words]
        weights = [FILLER_WEIGHT if place in fillers else weight for place, weight in enumerate(found)]
        total = sum(weights)
        share = min(1.0, SPAN_WEIGHT * max(weights) / total) if total else 1.0
        return tuple(
            Word((Form(key_of(word), marks_of(word)),), weight * share)
            for word, weight in zip(words, weights, strict=True)
        )

    def _weight(self, forms: tuple[Form, ...]) -> float:
        """Of the surest form that titles have."""
        return next((weight for form in forms if (weight := self._vocabulary.weight(form.key))), 0.0)


MOST_FORMS_OF_A_TERM = 3


def _definite(form: Form, has_marks: bool) -> Form:
    """Among words with marks a word without marks has none; among words without, it says nothing."""
    return form if form.marks or has_marks else replace(form, marks=None)


def _is_said(term: Term, typed: list[_Typed]) -> bool:
    return len(typed) == len(term.keys) and all(
        any(form.key == key and (not form.marks or form.marks == marks) for form in word.forms[:3])
        for key, marks, word in zip(term.keys, term.marks, typed, strict=True)
    )


def _reading(parts: tuple[tuple[tuple[Word, ...], float], ...]) -> Reading:
    weight = 1.0
    for _words, part in parts:
        weight *= part
    return Reading(tuple(word for words, _weight in parts for word in words), weight)
