"""Procedure titles at lengths that lists and buttons can bear."""

import re

_PARENTHESIS = re.compile(r"\(([^()]*)\)")
LONGEST_PARENTHESIS = 40


def short_title(title: str) -> str:
    """The title with every parenthesis of more than 40 characters folded to (…), the rest word for word."""
    return _PARENTHESIS.sub(_folded_parenthesis, title)


def sentence_case(text: str) -> str:
    """The text with its first letter in upper case and nothing else changed ("hai mươi" → "Hai mươi")."""
    return text[:1].upper() + text[1:]


def _folded_parenthesis(found: re.Match[str]) -> str:
    return "(…)" if len(found[1]) > LONGEST_PARENTHESIS else found[0]
