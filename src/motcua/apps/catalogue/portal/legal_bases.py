"""The table of legal documents (căn cứ pháp lý): titles and numbers, glued to one another."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from motcua.apps.catalogue.portal.reading import NOT_STATED, ReadLegalBasis, Remark
from motcua.apps.catalogue.states import Reason
from motcua.domain.text import clean

FIELD = "can_cu_phap_ly"
_HEADING = "Tên văn bản pháp lýMã văn bản"
_MINISTRIES = (
    r"(?:BNN&PTNT|BNNPTNT|BNNMT|BNN|BTNMT|BTTTT|BKHCN|BKHĐT|BLĐTBXH|BVHTTDL|BGTVT|BGDĐT|BDTTG|BTP|BTC|BCA|BCT|BNV"
    r"|BNG|BQP|BXD|BYT|UBDT|VPCP|TTCP|NHNN|TANDTC|VKSNDTC|TTg|CP|BHXH|CTN)"
)
_NUMBER = re.compile(
    r"(?P<prefix>(?:Luật|Nghị định|Thông tư|Nghị quyết|Quyết định|Pháp lệnh) (?:số )?)?"
    r"(?P<run>(?:66\.)?\d+)/(?:(?P<year>\d{4})/)?"
    rf"(?P<symbol>(?:PL-|NQ-)?UBTVQH\d{{1,2}}|(?:NQ-)?QH\d{{2}}|TTLT(?:-{_MINISTRIES})+|(?:NĐ|NQ|QĐ|TT|CT|L|VBHN|NQLT)-{_MINISTRIES}|NQ-HĐND|QĐ-UBND)"
)
_YEAR_IN_RUN = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<number>\d{2,3})")
_WORD_END = re.compile(r"[^\W\d_][.,]?$|[;:)”\"\]]$")
_UNCUTTABLE = re.compile(r"66\.\d{1,3}|\d{2}")
_NUMBER_AT_END = re.compile(r"(?:66\.)?\d{1,3}$")
# A number that stayed inside a title, glued to a word: a row whose number could not be told.
_SWALLOWED = re.compile(r"[^\W\d_]\d{1,4}/(?:\d{3,4}/?|[A-ZĐ])\S")


def read_legal_bases(text: str) -> tuple[tuple[ReadLegalBasis, ...], tuple[Remark, ...]]:
    """Title and number of each document; what stays after the last number is a title without one."""
    body = text.strip().removeprefix(_HEADING)
    if not body or body == NOT_STATED:
        return (), ()
    bases: list[ReadLegalBasis] = []
    remarks: list[Remark] = []
    start = 0
    for found in _number_cells(body):
        title, number, certain = _split(body[start : found.start()], found)
        if not certain:
            remarks.append(Remark.on(FIELD, body[start : found.end()], Reason.NUMBER_UNCLEAR))
        bases.append(ReadLegalBasis(number, title))
        start = found.end()
    if rest := clean(body[start:]):
        remarks.append(Remark.on(FIELD, rest, Reason.NUMBER_UNCLEAR))
        bases.append(ReadLegalBasis("", rest))
    return tuple(bases), tuple(remarks)


def _number_cells(body: str) -> Iterator[re.Match[str]]:
    """The numbers that end a row; the others are mentioned inside a title.

    A cell is glued to its title, or repeats what the title named.  A mention stands apart and is followed by
    the cell that repeats it, by another number at once, or by more of its sentence.
    """
    numbers = list(_NUMBER.finditer(body))
    mentioned: list[re.Match[str]] = []
    row_start = 0
    for found, following in zip_longest(numbers, numbers[1:]):
        before, goes_on = body[row_start : found.start()], _goes_on(body[found.end() : found.end() + 3])
        repeated = any(_repeats(mention, found) for mention in mentioned)
        announced = following is not None and (_repeats(found, following) or following.start() == found.end())
        is_cell = (
            (repeated and before[-1:] not in ("", " ", "("))
            or (_ends_a_word(before) and not goes_on)
            or (not announced and not goes_on)
        )
        if is_cell:
            yield found
            row_start = found.end()
        mentioned = [] if is_cell else [*mentioned, found]


def _ends_a_word(text: str) -> bool:
    """Whether a letter or closing sign ends the text, so that digits after it are no part of it."""
    return _WORD_END.search(text[-2:]) is not None


def _goes_on(after: str) -> bool:
    """Whether the sentence goes on after a number: punctuation, or a blank and no capital."""
    following = after.lstrip()[:1]
    if after[:1].isspace():
        return following.islower() or following.isdigit() or following == "("
    return following != "" and following in ",;.)–-/"


def _repeats(mention: re.Match[str], cell: re.Match[str]) -> bool:
    """Whether the later number ends like the earlier one ("…ngày 29/6/2024" + "43/2024/QH15")."""
    same_tail = (mention["year"], mention["symbol"]) == (cell["year"], cell["symbol"])
    return same_tail and cell["run"].endswith(_bare_number(mention))


def _bare_number(mention: re.Match[str]) -> str:
    """The number alone, where digits before it may belong to something else."""
    found = _NUMBER_AT_END.search(mention["run"])
    return found[0] if found else mention["run"]


def _split(before: str, found: re.Match[str]) -> tuple[str, str, bool]:
    """Title, number and whether the cut between the title's last digits and the number is certain.

    Numbers have two digits or more ("02/2011"), so digits that can't be cut in two are the number.
    """
    run = found["run"]
    tail = f"/{found['year']}/{found['symbol']}" if found["year"] else f"/{found['symbol']}"
    certain = _SWALLOWED.search(before) is None
    if not before.strip():
        return clean(found[0]), f"{run}{tail}", True
    if found["prefix"]:
        title = before + found[0] if before.endswith(" ") else before
        return clean(title), f"{run}{tail}", certain
    if _ends_a_word(before):
        return clean(before), f"{run}{tail}", certain
    if number := _cut(before, found):
        return clean(before + run.removesuffix(number)), f"{number}{tail}", certain
    return clean(before + found[0]), "", False


def _cut(before: str, found: re.Match[str]) -> str:
    """The number at the end of a run of digits that began in the title; "" where it can't be told."""
    run = found["run"]
    for mention in _NUMBER.finditer(before):
        if _repeats(mention, found) and len(_bare_number(mention)) > 1:
            return _bare_number(mention)
    if year := _YEAR_IN_RUN.fullmatch(run):
        return year["number"]
    return run if _UNCUTTABLE.fullmatch(run) else ""
