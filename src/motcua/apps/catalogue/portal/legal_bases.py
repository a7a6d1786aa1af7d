"""The table of legal documents (căn cứ pháp lý): titles and numbers, glued to one another."""

import re
from collections.abc import Iterator

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
    r"(?P<run>\d+)/(?:(?P<year>\d{4})/)?"
    rf"(?P<symbol>(?:PL-|NQ-)?UBTVQH\d{{1,2}}|QH\d{{2}}|TTLT(?:-{_MINISTRIES})+|(?:NĐ|NQ|QĐ|TT|CT|L|VBHN|NQLT)-{_MINISTRIES}|NQ-HĐND|QĐ-UBND)"
)
_YEAR_IN_RUN = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<number>\d{2,3})")
_LONGEST_NUMBER = 3


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

    A mention is followed by more of its sentence, or by the cell that repeats it.
    """
    numbers = list(_NUMBER.finditer(body))
    for place, found in enumerate(numbers):
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        if following and _repeats(found, following) and following.end() - found.end() < 400:
            continue
        if not _goes_on(body[found.end() : found.end() + 3]):
            yield found


def _goes_on(after: str) -> bool:
    """Whether the sentence goes on after a number: punctuation, or a blank and no capital."""
    following = after.lstrip()[:1]
    if after[:1].isspace():
        return following.islower() or following.isdigit() or following == "("
    return following != "" and following in ",;.)–-/"


def _repeats(mention: re.Match[str], cell: re.Match[str]) -> bool:
    """Whether the later number ends like the earlier one ("…ngày 29/6/2024" + "43/2024/QH15")."""
    same_tail = (mention["year"], mention["symbol"]) == (cell["year"], cell["symbol"])
    return same_tail and cell["run"].endswith(mention["run"][-_LONGEST_NUMBER:])


def _split(before: str, found: re.Match[str]) -> tuple[str, str, bool]:
    """Title, number and whether the cut between the title's last digits and the number is certain."""
    run = found["run"]
    tail = f"/{found['year']}/{found['symbol']}" if found["year"] else f"/{found['symbol']}"
    if found["prefix"] and not before.strip():
        return clean(found[0]), f"{run}{tail}", True
    if found["prefix"] and before.endswith(" "):
        return clean(before + found[0]), f"{run}{tail}", True
    if len(run) <= _LONGEST_NUMBER:
        return clean(before), f"{run}{tail}", True
    for mention in _NUMBER.finditer(before):
        if _repeats(mention, found):
            number = mention["run"][-_LONGEST_NUMBER:]
            return clean(before + run.removesuffix(number)), f"{number}{tail}", True
    if year := _YEAR_IN_RUN.fullmatch(run):
        return clean(before + year["year"]), f"{year['number']}{tail}", True
    return clean(before + found[0]), "", False
