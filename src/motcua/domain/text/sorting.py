"""Vietnamese dictionary order as a key that sorts by plain byte comparison.

Words are compared syllable by syllable: first by letters (a ă â b c d đ e ê … o ô ơ … u ư …), then by tone
(ngang, huyền, hỏi, ngã, sắc, nặng), as printed dictionaries do: all of "ba …" stands before "bà …".
"""

import re
import unicodedata

from motcua.domain.text.folding import clean

# A later letter of one family takes a "~", which sorts after every letter: an < ăn < ân.
_FAMILY = {"\u0306": "~", "\u0302": "~", "\u031b": "~"}
_LAST_OF_FAMILY = {("a", "\u0302"): "~~", ("o", "\u031b"): "~~"}
# Tones sort after the space that ends a syllable and before digits and letters.
_TONES = {"\u0300": "!", "\u0309": '"', "\u0303": "#", "\u0301": "$", "\u0323": "%"}
_BREAKS = re.compile(r"[^\w'\u2018\u2019\u02bc]+|_+")


def sort_key(text: str) -> str:
    """The ASCII key of a Vietnamese text; other scripts keep their letters and sort after it.

    Case, punctuation, apostrophes (H'Hen) and the placement of tone marks (Hoà, Hòa) do not count.
    """
    return " ".join(filter(None, map(_syllable_key, _BREAKS.split(clean(text).lower()))))


def name_sort_key(full_name: str) -> str:
    """The key of a person's name as class and staff lists sort it: given name, then surname and middle names.

    A name of one word (many ethnic minority names) is its own given name.
    """
    *others, given = full_name.split() or [""]
    return f"{sort_key(given)} {sort_key(' '.join(others))}".strip()


def _syllable_key(syllable: str) -> str:
    letters: list[str] = []
    tones: list[str] = []
    base = ""
    for sign in unicodedata.normalize("NFD", syllable):
        if sign in _TONES:
            tones.append(_TONES[sign])
        elif unicodedata.category(sign) == "Mn":
            letters.append(_LAST_OF_FAMILY.get((base, sign), _FAMILY.get(sign, "")))
        elif sign.isalnum():
            base = sign
            letters.append("d~" if sign == "đ" else sign)
    return "".join(letters + tones)
