"""The table of papers (thành phần hồ sơ): name, form file and count, in groups with a heading each."""

import re
from collections.abc import Iterator

from motcua.apps.catalogue.portal.reading import NOT_STATED, ReadPaper, Remark
from motcua.apps.catalogue.states import Reason
from motcua.domain.text import clean

FIELD = "thanh_phan_ho_so"
_HEADING = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
_NO_GROUP = re.compile(r"[\s\-]*")
_COUNT = re.compile(r"(?P<run>\d+) bản chính(?:,(?P<copies>\d+) bản sao)?")
_PROSE_COUNT = re.compile(r"0[1-9]")
# "…ngày 25/6/20241 bản chính": a year, then one original.
_YEAR_AND_COUNT = re.compile(r"(?:19|20)\d{3}")
_FILE_END = re.compile(r"\.(?:docx?|xlsx?|pdf|rtf|zip|rar|odt|png|jpe?g|tif+)(?=$|[A-ZĐ\d])", re.IGNORECASE)


def read_papers(text: str) -> tuple[tuple[ReadPaper, ...], tuple[Remark, ...]]:
    """The papers with the heading of their group as case; headings that say nothing ("--") are dropped."""
    if _NO_GROUP.fullmatch(text) or text.strip() == NOT_STATED:
        return (), (Remark.on(FIELD, text, Reason.PAPERS_NOT_STATED),)
    if _HEADING not in text:
        return (), (Remark.on(FIELD, text, Reason.TABLE_NOT_FOUND),)
    papers: list[ReadPaper] = []
    remarks: list[Remark] = []
    heading, *tables = text.split(_HEADING)
    for table in tables:
        label = "" if _NO_GROUP.fullmatch(heading) else clean(heading).strip(" :-*+")
        heading = table
        for cell, counts, end in _rows(table):
            heading = table[end:]
            paper, doubts = _read_row(label, cell, counts)
            remarks += doubts
            papers.append(paper)
        if heading is table:
            remarks.append(Remark.on(FIELD, table, Reason.TABLE_NOT_FOUND))
    if not _NO_GROUP.fullmatch(heading) and heading is not tables[-1]:
        remarks.append(Remark.on(FIELD, heading, Reason.TABLE_NOT_FOUND))
    return tuple(papers), tuple(remarks)


def _rows(table: str) -> Iterator[tuple[str, re.Match[str], int]]:
    """Each row as (name and form, its count cell, where the row ends)."""
    start = 0
    for counts in _COUNT.finditer(table):
        if _is_prose(table, counts):
            continue
        yield table[start : counts.start()], counts, counts.end()
        start = counts.end()


def _is_prose(table: str, counts: re.Match[str]) -> bool:
    """Whether "01 bản chính" belongs to the sentence: prose pads with a zero, the count cell never does."""
    if _PROSE_COUNT.fullmatch(counts["run"]):
        return True
    before, after = table[: counts.start()], table[counts.end() :]
    return before.endswith((" ", "(")) and after[:1] == " " and after[1:2].islower()


def _read_row(label: str, cell: str, counts: re.Match[str]) -> tuple[ReadPaper, list[Remark]]:
    run = counts["run"]
    if len(run) > 1 and not _YEAR_AND_COUNT.fullmatch(run):
        name = clean(cell + counts[0])
        return ReadPaper(label, name, "", None, None), [Remark.on(FIELD, name, Reason.COUNT_RUNS_INTO_NAME)]
    if len(run) > 1:
        cell += run[:-1]
    name, form, certain = _split_form(cell)
    remarks = [] if certain else [Remark.on(FIELD, clean(cell), Reason.FORM_NAME_UNCLEAR)]
    return ReadPaper(label, name, form, int(run[-1]), int(counts["copies"] or 0)), remarks


def _split_form(cell: str) -> tuple[str, str, bool]:
    """The paper's name and its form file, and whether the cut between them is certain.

    Certain: no file at all, one joint only, the first joint the only clear one, or one word after it.
    """
    file_end = _FILE_END.search(cell)
    if file_end is None:
        return clean(cell), "", True
    places = range(1, file_end.start())
    clear = [place for place in places if _is_clear_joint(cell, place)]
    joints = sorted(clear + [place for place in places if _is_faint_joint(cell, place)])
    one_word = joints and " " not in cell[joints[0] : file_end.start()]
    if len(joints) == 1 or clear == joints[:1] != [] or one_word:
        return clean(cell[: joints[0]]), clean(cell[joints[0] :]), True
    return clean(cell), "", False


def _is_clear_joint(cell: str, place: int) -> bool:
    """Whether two cells are glued here for the eye: "mẫu|Mau 14", "(nếu có)|TK06", "mẫu;|Phụ lục"."""
    before, after = cell[place - 1], cell[place]
    return (before.islower() and after.isupper()) or (before in ');:”"]' and after.isalnum())


def _is_faint_joint(cell: str, place: int) -> bool:
    """Whether they may be glued here, or a file is named so: "CP|Mẫu số 26", "theo mẫu.|Mẫu 1", "tt|20"."""
    before, after, next_after = cell[place - 1], cell[place], cell[place + 1 : place + 2]
    if before.isupper() or before.isdigit():
        return after.isupper() and next_after.islower() and place > 1 and cell[place - 2].isalnum()
    return (before.islower() and after.isdigit()) or (before == "." and after.isupper())
