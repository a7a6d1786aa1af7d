"""One word of Vietnamese as search compares it: a key without marks, its marks, its sound."""

import re
import unicodedata
from functools import lru_cache

from motcua.domain.text import clean, fold

_WORD = re.compile(r"[^\W_]+")
CACHED_WORDS = 16_384
"""Titles have some three thousand different words; folding each once makes the index quick to build."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# kí, ký; lí, lý; sĩ, sỹ; quí, quý: one word in two spellings. After other vowels y is a letter of its own.
_FINAL_Y = re.compile(r"(?<=[bcdghklmnpqrstvx])y$|(?<=^qu)y$")
# What ears and keyboards of one region or another take for the same.
_SOUNDS = (
    (re.compile(r"^ngh"), "ng"),
    (re.compile(r"^gh"), "g"),
    (re.compile(r"^(?:tr|ch)"), "c"),
    (re.compile(r"^(?:gi(?=[aeou])|r)"), "d"),
    (re.compile(r"^(?:k|qu?)"), "k"),
    (re.compile(r"^c(?=[aou])"), "k"),
    (re.compile(r"^x"), "s"),
    (re.compile(r"^n(?=[aeiouy])"), "l"),
    (re.compile(r"(?:ng|nh)$"), "n"),
    (re.compile(r"(?:c|ch)$"), "t"),
)


def words_of(text: str) -> list[str]:
    """The words as typed, lower case and composed; signs between them are left out."""
    return _WORD.findall(clean(text).lower())


@lru_cache(CACHED_WORDS)
def key_of(word: str) -> str:
    """What two spellings of a word share: no marks, đ as d, i for a final y ("ký", "kí", "ky" → "ki")."""
    return _FINAL_Y.sub("i", fold(word))


@lru_cache(CACHED_WORDS)
def marks_of(word: str) -> str:
    """The word with its marks in one spelling, tone last ("hoà", "hòa" → "hoa\u0300"); "" without any."""
    letters = unicodedata.normalize("NFD", word)
    tone = "".join(sign for sign in letters if sign in _TONES)
    bare = unicodedata.normalize("NFC", "".join(sign for sign in letters if sign not in _TONES))
    return "" if (bare + tone).isascii() else _FINAL_Y.sub("i", bare) + tone


def sound_of(key: str) -> str:
    """A coarse key: words that are often confused have the same (tr and ch, s and x, final n and ng)."""
    for pattern, letters in _SOUNDS:
        key = pattern.sub(letters, key)
    return key
