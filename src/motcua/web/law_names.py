"""Ids of the register of law in the words by which officers and citizens know the documents."""

import re

# Where an id is of letters and a year, these are the words for the letters.
_LAWS = {
    "BLDS": "Bộ luật Dân sự",
    "BLLD": "Bộ luật Lao động",
    "LCC": "Luật Căn cước",
    "LHT": "Luật Hộ tịch",
}
_KINDS = {"ND": "NĐ", "NQ": "NQ", "TT": "TT", "QD": "QĐ", "TB": "TB", "CV": "CV"}
_LAW = re.compile(rf"\b({'|'.join(_LAWS)})-(\d{{4}})\b")
_DOCUMENT = re.compile(rf"\b({'|'.join(_KINDS)})(\d+)-(\d{{4}})(?:-([A-Z0-9]+))?\b")


def law_named(source: str) -> str:
    """`NĐ 118/2025 Điều 17 khoản 3` for "ND118-2025 Điều 17 khoản 3"; what is no such id stays as it is."""
    named = _LAW.sub(lambda found: f"{_LAWS[found[1]]} {found[2]}", source)
    return _DOCUMENT.sub(_document, named)


def _document(found: re.Match[str]) -> str:
    kind, number, year, issuer = found.groups()
    return f"{_KINDS[kind]} {number}/{year}" + (f"/{issuer}" if issuer else "")
