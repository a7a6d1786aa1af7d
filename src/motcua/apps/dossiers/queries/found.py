"""What somebody typed into the search box, as a condition: a code, a number, a paper, or words of a name."""

import re

from django.db.models import Exists, OuterRef, Q

from motcua.apps.dossiers.models import IssuedPaper, Part
from motcua.domain.identifiers import CodeError, normal_phone, parse_dossier_code
from motcua.domain.text import fold
from motcua.platform.secrets import keyed_hash

_TAIL = re.compile(r"(?P<day>[0-9]{6})-(?P<serial>[0-9]{4,})")
_PAPER = re.compile(r"(?P<number>[0-9]+)\s*/\s*(?P<symbol>[^\W\d_][\w.&-]*)")
_NUMBER = re.compile(r"\+?[0-9][0-9 .\-]{6,}")


def found_by(typed: str) -> Q:
    """Dossiers that the text names, as a condition on rows of `Dossier`; everything for an empty text.

    A whole code or its end without the agency ("261123-0007"); a personal number, tax code or telephone of
    anybody who has a part in the dossier, exact; number and symbol of a paper that the office issued
    ("5/gp-ubnd" finds "05/GP-UBND"); else the words of a person's name, in any order and without diacritics.
    """
    text = typed.strip()
    if not text:
        return Q()
    return _by_code(text) or _by_number(text) or _by_paper(text) or _by_name(text)


def _by_code(text: str) -> Q | None:
    if tail := _TAIL.fullmatch("".join(text.split())):
        return Q(code__endswith=f"-{tail[0]}")
    try:
        return Q(code=str(parse_dossier_code(text)))
    except CodeError:
        return None


def _by_number(text: str) -> Q | None:
    if not _NUMBER.fullmatch(text):
        return None
    digits = "".join(sign for sign in text if sign.isdecimal())
    return _part(Q(identity_hash=keyed_hash("identity", digits)) | Q(phone=normal_phone(text)))


def _by_paper(text: str) -> Q | None:
    paper = _PAPER.fullmatch(text)
    if paper is None:
        return None
    # As `issue_result` writes them: two digits at least, the symbol in capitals.
    written = f"{int(paper['number']):02d}/{paper['symbol'].upper()}"
    return Q(Exists(IssuedPaper.objects.filter(dossier=OuterRef("pk"), number=written)))


def _by_name(text: str) -> Q:
    wanted = Q()
    for word in fold(text).split():
        wanted &= Q(name_folded__contains=word)
    return _part(wanted)


def _part(wanted: Q) -> Q:
    return Q(Exists(Part.objects.filter(wanted, dossier=OuterRef("pk"))))
