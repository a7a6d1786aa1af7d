"""Queries made out of titles by a seeded rule: what becomes of a title between memory and keyboard.

`python -m tests.domain.search.derived` prints them.
"""

import random
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from motcua.domain.search.words import words_of
from motcua.domain.text import fold
from tests.domain.search.catalogue import Title, titles

SEED = 20261122
OF_EACH_KIND = 60
LONGEST = 8
"""Words of a title that somebody remembers: the first so many."""
ABBREVIATED = {
    "giấy phép": "gp",
    "giấy chứng nhận": "gcn",
    "đăng ký": "đk",
    "bảo hiểm xã hội": "bhxh",
    "quyền sử dụng đất": "qsdđ",
    "doanh nghiệp": "dn",
    "công ty": "cty",
    "hộ kinh doanh": "hkd",
    "chứng chỉ hành nghề": "cchn",
    "ủy ban nhân dân": "ubnd",
    "giá trị gia tăng": "gtgt",
    "thu nhập cá nhân": "tncn",
    "hợp tác xã": "htx",
}
_TELEX_TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_TELEX_HATS = {"\u0302": "", "\u0306": "w", "\u031b": "w"}


@dataclass(frozen=True, slots=True)
class Derived:
    """A query, and the words of the title that it was made of."""

    kind: str
    query: str
    words: tuple[str, ...]
    code: str


def derived_queries() -> Iterator[Derived]:
    """The same 60 queries of each kind in every run."""
    chance = random.Random(SEED)
    kinds: dict[str, Callable[[list[str], random.Random], str]] = {
        "nodiacritics": lambda words, _chance: fold(" ".join(words)),
        "dropped word": _dropped,
        "swapped words": _swapped,
        "typo": _typo,
        "telex": lambda words, _chance: " ".join(map(_telex, words)),
        "abbreviated": lambda words, _chance: _abbreviated(" ".join(words)),
    }
    everything = sorted(titles(), key=lambda title: title.code)
    for kind, change in kinds.items():
        chosen = chance.sample(everything, len(everything))
        made = (_derived(kind, title, change, chance) for title in chosen)
        usable = (query for query in made if query and query.query != " ".join(query.words))
        for _number, query in zip(range(OF_EACH_KIND), usable, strict=False):
            yield query


def _derived(
    kind: str, title: Title, change: Callable[[list[str], random.Random], str], chance: random.Random
) -> Derived | None:
    words = words_of(title.name)[:LONGEST]
    return Derived(kind, change(words, chance), tuple(words), title.code) if len(words) > 2 else None


def _dropped(words: list[str], chance: random.Random) -> str:
    left_out = chance.randrange(len(words))
    return " ".join(word for place, word in enumerate(words) if place != left_out)


def _swapped(words: list[str], chance: random.Random) -> str:
    place = chance.randrange(len(words) - 1)
    return " ".join([*words[:place], words[place + 1], words[place], *words[place + 2 :]])


def _typo(words: list[str], chance: random.Random) -> str:
    """In one of the longer words two letters change places, or one is lost or doubled; no diacritics."""
    folded = [fold(word) for word in words]
    place = max(range(len(folded)), key=lambda at: (len(folded[at]), chance.random()))
    word = folded[place]
    at = chance.randrange(1, len(word) - 1) if len(word) > 2 else 0
    wrong = chance.choice(
        (
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
    )
    return " ".join([*folded[:place], wrong, *folded[place + 1 :]])


def _telex(word: str) -> str:
    keys, tone = "", ""
    for sign in unicodedata.normalize("NFD", word):
        if sign in _TELEX_TONES:
            tone = _TELEX_TONES[sign]
        elif sign in _TELEX_HATS:
            keys += _TELEX_HATS[sign] or keys[-1]
        else:
            keys += "dd" if sign == "đ" else sign
    return keys + tone


def _abbreviated(text: str) -> str:
    for words, letters in ABBREVIATED.items():
        text = text.replace(words, letters)
    return text


if __name__ == "__main__":
    for made in derived_queries():
        print(made.kind, made.query, made.code, sep="\t")  # noqa: T201
