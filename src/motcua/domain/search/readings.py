"""The ways to read a query: which words were meant, and which words of titles say the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from motcua.domain.search.vocabulary import Form, Vocabulary
from motcua.domain.search.word_list import Term, WordKind, WordList
from motcua.domain.search.words import key_of, marks_of, words_of

FILLER_WEIGHT = 0.1
LITERAL_WEIGHT = 0.9
"""What a synonym's own words are worth beside its meaning: titles seldom use them."""
DOUBTED_WEIGHT = 0.85
"""What the meaning of a word is worth where titles have the word itself beside its neighbour ("cá nhân")."""
SPAN_WEIGHT = 2.5
"""A meaning of many words weighs no more than so many of its rarest one: it stands for one thing."""
REAL_WORD_SLIP = 0.7
OUT_OF_COMPANY = 0.8
"""What a guess is worth that titles never have beside these neighbours, where they have another guess so."""
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
    def meant(self) -> Form | None:
        """The likeliest form; None for an unknown word."""
        return max(self.forms, key=lambda form: form.certainty) if self.forms else None

    @property
    def was_mended(self) -> bool:
        return self.meant is not None and self.meant.key != key_of(self.text)


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
        readings = self._paths(typed)
        readings.sort(key=lambda reading: -reading.weight)
        return readings[:MOST_READINGS]

    def corrected(self, text: str) -> list[tuple[str, str, bool]]:
        """Each word as typed, the key it was taken for ("" when it is unknown), and whether it was mended."""
        return [
            (word.text, word.meant.key if word.meant else "", word.was_mended)
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
        before, after = _forms(typed, place - 1), _forms(typed, place + 1)
        if not word.forms or not (before or after):
            return word
        company = {form: self._company(before, form, after) for form in word.forms}
        if any(company.values()):
            often = sorted(word.forms, key=lambda form: (-form.certainty, -company[form]))
            return replace(
                word,
                forms=tuple(
                    form if company[form] else replace(form, certainty=form.certainty * OUT_OF_COMPANY)
                    for form in often
                ),
            )
        near = self._vocabulary.slips(word.forms[0].key, most=24)
        meant = [form for form in near if self._company(before, form, after)]
        slips = tuple(replace(form, certainty=form.certainty * REAL_WORD_SLIP) for form in meant[:4])
        return replace(word, forms=word.forms + slips)

    def _company(self, before: Sequence[Form], form: Form, after: Sequence[Form]) -> int:
        """How often titles have the word beside these neighbours."""
        follow = self._vocabulary.follow
        return sum(follow(left.key, form.key) for left in before) + sum(
            follow(form.key, right.key) for right in after
        )

    def _paths(self, typed: list[_Typed]) -> list[Reading]:
        """Every way through the words, some alone and some as a term; of each length only the likeliest."""
        paths: list[list[Reading]] = [[] for _ in range(len(typed) + 1)]
        paths[0] = [Reading((), 1.0)]
        for place in range(len(typed)):
            so_far = sorted(paths[place], key=lambda reading: -reading.weight)[:MOST_READINGS]
            for length, words, weight in self._options(typed, place):
                paths[place + length] += [
                    Reading(path.words + words, path.weight * weight) for path in so_far
                ]
        return paths[-1]

    def _options(self, typed: list[_Typed], place: int) -> Iterator[tuple[int, tuple[Word, ...], float]]:
        """What the words from here may be: (how many of them, the words looked for, weight)."""
        terms = self._terms_at(typed, place)
        forms = typed[place].forms
        before, after = _forms(typed, place - 1), _forms(typed, place + 1)
        is_literal = bool(forms) and self._company(before, forms[0], after) > 0
        for term in terms:
            here = typed[place : place + len(term.keys)]
            if term.kind is WordKind.FILLER:
                yield len(here), tuple(Word(word.forms, FILLER_WEIGHT) for word in here), 1.0
            doubted = is_literal and len(here) == 1
            for meaning in term.meanings:
                yield len(here), self._meant(meaning), DOUBTED_WEIGHT if doubted else 1.0
        weight = self._weight(forms)
        if not any(term.kind is WordKind.FILLER and len(term.keys) == 1 for term in terms):
            others = any(len(term.keys) > 1 or not is_literal for term in terms)
            if weight or not terms:
                yield 1, (Word(forms, weight),), LITERAL_WEIGHT if others else 1.0

    def _terms_at(self, typed: list[_Typed], place: int) -> list[Term]:
        terms = self._words.beginning_with(form.key for form in typed[place].forms[:3])
        return [term for term in terms if _is_said(term, typed[place : place + len(term.keys)])]

    def _meant(self, words: tuple[str, ...]) -> tuple[Word, ...]:
        fillers = self._words.fillers(words)
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


def _forms(typed: Sequence[_Typed], place: int) -> tuple[Form, ...]:
    """The likeliest form of a word, () beyond either end."""
    return typed[place].forms[:1] if 0 <= place < len(typed) else ()


def _definite(form: Form, has_marks: bool) -> Form:
    """Among words with marks a word without marks has none; among words without, it says nothing."""
    return form if form.marks or has_marks else replace(form, marks=None)


def _is_said(term: Term, typed: list[_Typed]) -> bool:
    return len(typed) == len(term.keys) and all(
        any(form.key == key and (not form.marks or form.marks == marks) for form in word.forms[:3])
        for key, marks, word in zip(term.keys, term.marks, typed, strict=True)
    )
