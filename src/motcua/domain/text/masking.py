"""What is left of a person's name and numbers where only recognition is needed."""

from itertools import pairwise

HIDDEN = "•"


def mask_name(full_name: str) -> str:
    """Initials and the given name: "Nguyễn Thị Hồng Ngát" → "N. T. H. Ngát"; of a single word the initial."""
    *others, given = full_name.split() or [""]
    if not others:
        return f"{given[:1]}{HIDDEN * 3}" if given else ""
    return " ".join([*(f"{word[0]}." for word in others), given])


def mask_number(number: str) -> str:
    """Head and tail of an identity, tax or phone number, the rest hidden, in groups easy to read aloud.

    12 digits keep 4 and 3 ("099 3•• ••• 482"), 9 to 11 keep 3 and 3, fewer keep the last two;
    up to four keep nothing.  Anything but letters and digits is left out before counting.
    """
    signs = [sign for sign in number if sign.isalnum()]
    head, tail = _kept(len(signs))
    shown = [
        sign if place < head or place >= len(signs) - tail else HIDDEN for place, sign in enumerate(signs)
    ]
    return " ".join(_groups("".join(shown)))


def _kept(length: int) -> tuple[int, int]:
    if length >= 12:
        return 4, 3
    if length >= 9:
        return 3, 3
    return 0, 2 if length > 4 else 0


def _groups(shown: str) -> list[str]:
    """Groups of three from the right; a remainder of one joins its neighbour (10 digits read 4-3-3)."""
    first = len(shown) % 3
    if first == 1 and len(shown) > 1:
        first = 4
    cuts = [0, *range(first or 3, len(shown) + 1, 3)]
    return [shown[start:end] for start, end in pairwise(cuts)]
