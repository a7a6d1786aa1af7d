"""Telephone numbers as they are kept and compared."""

import re

_BETWEEN_DIGITS = re.compile(r"[\s.\-()]")


def normal_phone(text: str) -> str:
    """`0100000482` for "0100 000 482", "0100.000.482", "+84 100 000 482"; other text only loses its gaps."""
    bare = _BETWEEN_DIGITS.sub("", text)
    return "0" + bare[3:] if bare.startswith("+84") else bare
