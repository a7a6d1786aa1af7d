"""The words that titles and synonyms are made of, and what a word that is none of them may have meant."""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from motcua.domain.search.keystrokes import from_telex, from_vni
from motcua.domain.search.words import key_of, marks_of, sound_of

SAME_SOUND, ONE_SLIP, TWO_SLIPS, BEGINNING = 0.85, 0.75, 0.5, 0.9
SHORT_WORD = 3
"""A word of three letters or fewer is one slip away from half the language: only its sound may vary."""
MOST_GUESSES = 6
# No Vietnamese word doubles a letter.
_DOUBLED = re.compile(r"([a-z])\1+")
MOST_BEGINNINGS = 24
SHORTEST_PART, LONGEST_PART = 2, 7


@dataclass(frozen=True, slots=True)
class Form:
    """A word that may have been meant: its key, the marks that were typed, how sure it is.

    `marks` "": it has none; None: nothing is known of them.
    """

    key: str
    marks: str | None = ""
    certainty: float = 1.0


class Vocabulary:
    """Known keys with their weight by rarity, and the ways from an unknown word to known ones."""

    def __init__(self, titles: Sequence[Sequence[str]], rows: Iterable[Sequence[str]] = ()) -> None:
        """`titles` as rows of words; `rows` of keys are known beside the titles and weigh nothing."""
        found_in: Counter[str] = Counter()
        spelt: dict[str, Counter[str]] = defaultdict(Counter)
        pairs: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
        beside: set[str] = set()
        for words in titles:
            keys = [key_of(word) for word in words]
            found_in.update(set(keys))
            for pair, spelling in zip(pairwise(keys), pairwise(words), strict=True):
                pairs[pair][spelling] += 1
            for key, word in zip(keys, words, strict=True):
                spelt[key][word] += 1
        followed = {pair: counted.total() for pair, counted in pairs.items()}
        for row in rows:
            beside.update(row)
            followed = dict.fromkeys(pairwise(row), 1) | followed
        self._spelt_pairs = {pair: counted.most_common(1)[0] for pair, counted in pairs.items()}
        self._followed = followed
        self._spelt = {key: counted.most_common(1)[0][0] for key, counted in spelt.items()}
        count = len(titles)
        self._weights = {key: math.log(1 + count / often) for key, often in found_in.items()}
        self._known = sorted(self._weights.keys() | beside)
        self._is_known = frozenset(self._known)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for key in self._known:
            self._by_sound[sound_of(key)].append(key)

    def __contains__(self, key: object) -> bool:
        return key in self._is_known

    def weight(self, key: str) -> float:
        """How much a word tells: 0.7 for one in every title, more the rarer it is, 0 in no title."""
        return self._weights.get(key, 0.0)

    def follow(self, left: str, right: str) -> int:
        """How often the second word stands right after the first in titles; 1 for a known row."""
        return self._followed.get((left, right), 0)

    def spelt(self, keys: Sequence[str]) -> list[str]:
        """The words as titles write them most, beside these neighbours if titles know them so."""
        return [self._spelt_at(keys, place) for place in range(len(keys))]

    def _spelt_at(self, keys: Sequence[str], place: int) -> str:
        key = keys[place]
        beside = [
            (counted, word)
            for pair, which in ((keys[place : place + 2], 0), (keys[max(0, place - 1) : place + 1], 1))
            if len(pair) == 2 and (found := self._spelt_pairs.get((pair[0], pair[1])))
            for word, counted in ((found[0][which], found[1]),)
        ]
        return max(beside)[1] if beside else self._spelt.get(key, key)

    def apart(self, key: str) -> tuple[str, ...]:
        """Known words typed as one ("hokhau" → ho, khau), the fewest that follow each other; else ()."""
        if len(key) < 2 * SHORTEST_PART or not key.isalpha():
            return ()
        best: dict[int, tuple[str, ...]] = {0: ()}
        for end in range(SHORTEST_PART, len(key) + 1):
            for start in range(max(0, end - LONGEST_PART), end - SHORTEST_PART + 1):
                if start not in best or key[start:end] not in self:
                    continue
                parts = (*best[start], key[start:end])
                follows = len(parts) < 2 or self.follow(*parts[-2:]) > 0
                if follows and (end not in best or len(parts) < len(best[end])):
                    best[end] = parts
        return best.get(len(key), ())

    def forms(self, word: str) -> tuple[Form, ...]:
        """What a typed word may mean, surest first: itself, keystrokes as letters, a slip; or ()."""
        key = key_of(word)
        if key in self:
            return (Form(key, marks_of(word)),)
        for read in (from_telex(word), from_vni(word)):
            if read != word and key_of(read) in self:
                return (Form(key_of(read), marks_of(read), certainty=0.95),)
        once = key_of(_DOUBLED.sub(r"\1", word))
        if once in self:
            return (Form(once, None, SAME_SOUND),)
        return self.slips(key) if any(sign.isalpha() for sign in key) else ()

    def beginnings(self, key: str) -> tuple[Form, ...]:
        """Words that an unfinished one may become, the most frequent first."""
        start = bisect_left(self._known, key)
        begun = [other for other in islice(self._known, start, start + 400) if other.startswith(key)]
        often = sorted(begun, key=lambda other: (self.weight(other) or math.inf, other))
        return tuple(Form(other, None, BEGINNING) for other in often[:MOST_BEGINNINGS] if other != key)

    def slips(self, key: str, *, most: int = MOST_GUESSES) -> tuple[Form, ...]:
        """Known words of the same sound, or one or two letters away, nearest and most frequent first."""
        guesses = {other: SAME_SOUND for other in self._by_sound.get(sound_of(key), ()) if other != key}
        if len(key) > SHORT_WORD - 1:
            farthest = 1 if len(key) <= 5 else 2
            near = process.extract(key, self._known, scorer=OSA.distance, score_cutoff=farthest, limit=40)
            for other, distance, _place in near:
                # Twice a number, or a number for a word, is another number and no slip.
                if distance and not other.isdigit() and abs(len(other) - len(key)) < len(key):
                    guesses.setdefault(other, ONE_SLIP if distance == 1 else TWO_SLIPS)
        best = sorted(
            guesses.items(), key=lambda guess: (-guess[1], self.weight(guess[0]) or math.inf, guess[0])
        )
        return tuple(Form(other, None, certainty) for other, certainty in best[:most])
