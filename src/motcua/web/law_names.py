"""Ids of the register of law in the words by which officers and citizens know the documents."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

# Where an id is of letters and a year, these are the words for the letters.
_LAWS = {
    "BLDS": gettext_noop("Bộ luật Dân sự"),
    "BLLD": gettext_noop("Bộ luật Lao động"),
    "LCC": gettext_noop("Luật Căn cước"),
    "LHT": gettext_noop("Luật Hộ tịch"),
}
_KINDS = {
    "ND": gettext_noop("NĐ"),
    "NQ": gettext_noop("NQ"),
    "TT": gettext_noop("TT"),
    "QD": gettext_noop("QĐ"),
    "TB": gettext_noop("TB"),
    "CV": gettext_noop("CV"),
}
_PARTS = (gettext_noop("Điều"), gettext_noop("khoản"), gettext_noop("điểm"), gettext_noop("Mẫu"))
_LAW = re.compile(rf"\b({'|'.join(_LAWS)})-(\d{{4}})\b")
_DOCUMENT = re.compile(rf"\b({'|'.join(_KINDS)})(\d+)-(\d{{4}})(?:-([A-Z0-9]+))?\b")
_PART = re.compile(rf"\b({'|'.join(_PARTS)})\b")


def law_named(source: str) -> str:
    """`NĐ 118/2025 Điều 17 khoản 3` for "ND118-2025 Điều 17 khoản 3"; what is no such id stays as it is."""
    parts = _PART.sub(lambda found: _(found[1]), source)
    laws = _LAW.sub(lambda found: f"{_(_LAWS[found[1]])} {found[2]}", parts)
    return _DOCUMENT.sub(_document, laws)


def _document(found: re.Match[str]) -> str:
    kind, number, year, issuer = found.groups()
    return f"{_(_KINDS[kind])} {number}/{year}" + (f"/{issuer}" if issuer else "")
