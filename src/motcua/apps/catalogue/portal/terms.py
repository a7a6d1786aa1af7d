"""The table of channels (cách thức thực hiện): channel, time, fee and description, one row after another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from motcua.apps.catalogue.portal.fees import AMOUNT, FREE, read_fee
from motcua.apps.catalogue.portal.limits import read_limit
from motcua.apps.catalogue.portal.reading import NOT_STATED, ReadTerm, Remark
from motcua.apps.catalogue.states import Channel, Reason
from motcua.domain.text import clean, clean_lines

FIELD = "cach_thuc_thuc_hien"
_HEADING = "Hình thức nộpThời gianPhí, lệ phíMô tả"
_CHANNELS = {
    "Trực tiếp": Channel.COUNTER,
    "Trực tuyến": Channel.ONLINE,
    "Dịch vụ bưu chính": Channel.POST,
}
_UNIT = r"(?:Ngày làm việc|Ngày|Giờ|Tháng)"
# A row begins at a channel that is followed by a whole time cell and the start of a fee cell.  In prose
# ("Trực tiếp tại trụ sở") no fee follows.  Words as a time are short and contain no further channel.
_ROW = re.compile(
    r"(?P<channel>Trực tiếp|Trực tuyến|Dịch vụ bưu chính)"
    r"(?:"
    rf"(?P<time>\d+(?:[.,]\d+)? {_UNIT}|{NOT_STATED}|\d+(?={FREE}|{NOT_STATED}))"
    rf"(?P<fee>{FREE}|{NOT_STATED}|{AMOUNT})"
    rf"|(?P<run>\d[\d,.]* (?:VNĐ|Việt Nam Đồng|USD))"
    rf"|(?P<words>(?:Không|Hệ thống)(?:(?!Trực tiếp|Trực tuyến|Dịch vụ bưu chính)[^\n]){{0,160}}?)"
    rf"(?P<fee_after_words>{FREE}|{NOT_STATED}|{AMOUNT})"
    r")"
)
# A description that begins "(1) Trường hợp …" is no note in parentheses.
_LISTED_CASE = re.compile(r"\((?:\d{1,2}|i{1,3})\)")
_CASE = re.compile(r"(?P<case>(?:\(\d{1,2}\) )?(?:Trường hợp|Đối với|TH\d) [^:.;]{3,150})(?:[:.;]|$)")
_LIST_MARK = re.compile(r"(?:^|(?<=[\s(;.,:\-+*]))(?:[a-zđ]|[ivx]{1,4}|\d{1,2})\)")


@dataclass(frozen=True, slots=True)
class _Row:
    channel: Channel
    time: str
    fee: str
    tail: str


def read_terms(text: str) -> tuple[tuple[ReadTerm, ...], tuple[Remark, ...]]:
    """The rows of the table; rows that differ in nothing but the fee are one term with several fees."""
    body = text.strip().removeprefix(_HEADING)
    rows = list(_rows(body))
    if not rows or not _ROW.match(body):
        return (), (Remark.on(FIELD, text, Reason.TABLE_NOT_FOUND),)
    terms: list[ReadTerm] = []
    remarks: list[Remark] = []
    for row in rows:
        term, doubts = _read_row(row)
        remarks += (doubt for doubt in doubts if doubt not in remarks)
        _add(terms, term)
    return tuple(terms), tuple(remarks)


def _rows(body: str) -> Iterator[_Row]:
    starts = list(_ROW.finditer(body))
    ends = [*(start.start() for start in starts), len(body)][1:]
    for start, end in zip(starts, ends, strict=True):
        yield _Row(
            channel=_CHANNELS[start["channel"]],
            time=start["time"] or start["words"] or start["run"],
            fee=start["fee"] or start["fee_after_words"] or "",
            tail=body[start.end() : end],
        )


def _read_row(row: _Row) -> tuple[ReadTerm, list[Remark]]:
    note, description, closed = _split_note(row.tail)
    remarks = [] if closed else [Remark.on(FIELD, row.tail, Reason.NOTE_END_UNCLEAR)]
    if not row.fee:
        remarks.append(Remark.on(FIELD, row.time, Reason.LIMIT_RUNS_INTO_FEE))
        text = clean(f"{row.time} ({note})" if note else row.time)
        return ReadTerm(row.channel, None, text, _case(description), clean_lines(description), ()), remarks
    limit, limit_reason = read_limit(clean(row.time), clean(description))
    if limit_reason:
        remarks.append(Remark.on(FIELD, f"{row.channel.label}: {clean(row.time)}", limit_reason))
    fee, fee_reason = read_fee(row.fee, note)
    if fee_reason:
        remarks.append(Remark.on(FIELD, clean(f"{row.fee} ({note})"), fee_reason))
    fees = (fee,) if fee else ()
    read = ReadTerm(row.channel, limit, clean(row.time), _case(description), clean_lines(description), fees)
    return read, remarks


def _case(description: str) -> str:
    """The case a row is for, where its description begins with one short line that says so."""
    first_line = clean(description.strip().partition("\n")[0]).lstrip("-+* ")
    found = _CASE.match(first_line)
    return found["case"].strip() if found else ""


def _split_note(tail: str) -> tuple[str, str, bool]:
    """The fee's note in parentheses, the description after it, and whether the note's end is certain."""
    if not tail.startswith("(") or _LISTED_CASE.match(tail):
        return "", tail, True
    bare = _LIST_MARK.sub(lambda mark: mark[0].replace(")", "·"), tail)
    depth = 0
    for place, sign in enumerate(bare):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return tail[1:place], tail[place + 1 :], True
    return tail[1:].removesuffix(")"), "", tail.endswith(")")


def _add(terms: list[ReadTerm], term: ReadTerm) -> None:
    for place, known in enumerate(terms):
        if replace(known, fees=()) == replace(term, fees=()):
            fresh = tuple(fee for fee in term.fees if fee not in known.fees)
            terms[place] = replace(known, fees=known.fees + fresh)
            return
    terms.append(term)
