"""One published procedure: a row of text fields in, a ReadProcedure or one refusal out."""

import hashlib
import json
from collections.abc import Mapping

from motcua.apps.catalogue.portal.audience import read_levels, read_subjects
from motcua.apps.catalogue.portal.legal_bases import read_legal_bases
from motcua.apps.catalogue.portal.papers import read_papers
from motcua.apps.catalogue.portal.reading import NOT_STATED, ReadProcedure
from motcua.apps.catalogue.portal.results import read_keywords, read_results
from motcua.apps.catalogue.portal.terms import read_terms
from motcua.domain.identifiers import CodeError, ProcedureCode, parse_procedure_code
from motcua.domain.text import clean, clean_lines

CODE, NAME, FIELD_NAME = "ma_thu_tuc", "ten_thu_tuc", "linh_vuc"
_REQUIRED = (CODE, NAME, FIELD_NAME)
# What makes a version: not the address of the page, nor the whole page's text with its buttons.
_CONTENT = (
    *_REQUIRED,
    "so_quyet_dinh",
    "cap_thuc_hien",
    "loai_thu_tuc",
    "doi_tuong_thuc_hien",
    "co_quan_co_tham_quyen",
    "dia_chi_tiep_nhan",
    "co_quan_duoc_uy_quyen",
    "co_quan_phoi_hop",
    "trinh_tu_thuc_hien",
    "cach_thuc_thuc_hien",
    "thanh_phan_ho_so",
    "can_cu_phap_ly",
    "co_quan_thuc_hien",
    "yeu_cau_dieu_kien",
    "ket_qua_xu_ly",
)
FIELDS = (*_CONTENT, "detail_url")


class Refused(ValueError):
    """The row can't become a procedure at all; `field` and `found` say which part stands in the way."""

    def __init__(self, field: str, found: str, code: str = "") -> None:
        super().__init__(field, found)
        self.field = field
        self.found = found
        self.code = code


def read_procedure(row: Mapping[str, object]) -> ReadProcedure:
    """Read one row of the portal's export; raises Refused without a name, a field or a readable code."""
    texts = {key: clean_lines(text) for key in FIELDS if isinstance(text := row.get(key), str)}
    code = _code(texts)
    terms, term_remarks = read_terms(texts.get("cach_thuc_thuc_hien", ""))
    papers, paper_remarks = read_papers(texts.get("thanh_phan_ho_so", ""))
    legal_bases, legal_remarks = read_legal_bases(texts.get("can_cu_phap_ly", ""))
    levels, level_remarks = read_levels(texts.get("cap_thuc_hien", ""))
    subjects, subject_remarks = read_subjects(texts.get("doi_tuong_thuc_hien", ""))
    return ReadProcedure(
        code=code,
        name=clean(texts[NAME]),
        field_name=clean(texts[FIELD_NAME]),
        decision=_stated(texts, "so_quyet_dinh"),
        kind=_stated(texts, "loai_thu_tuc"),
        levels=levels,
        subjects=subjects,
        competent_agency=_stated(texts, "co_quan_co_tham_quyen"),
        executing_agency=_stated(texts, "co_quan_thuc_hien"),
        coordinating_agency=_stated(texts, "co_quan_phoi_hop"),
        delegated_agency=_stated(texts, "co_quan_duoc_uy_quyen"),
        receiving_address=_stated(texts, "dia_chi_tiep_nhan"),
        steps=_stated(texts, "trinh_tu_thuc_hien"),
        requirements=_stated(texts, "yeu_cau_dieu_kien"),
        keywords=read_keywords(texts.get("ket_qua_xu_ly", "")),
        source_url=texts.get("detail_url", ""),
        source_digest=_digest(texts),
        terms=terms,
        papers=papers,
        results=read_results(texts.get("ket_qua_xu_ly", "")),
        legal_bases=legal_bases,
        remarks=(*term_remarks, *paper_remarks, *legal_remarks, *level_remarks, *subject_remarks),
    )


def _code(texts: Mapping[str, str]) -> ProcedureCode:
    stated = texts.get(CODE, "")
    try:
        code = parse_procedure_code(stated)
    except CodeError:
        raise Refused(CODE, stated) from None
    for field in _REQUIRED:
        if not clean(texts.get(field, "")):
            raise Refused(field, texts.get(field, ""), stated)
    return code


def _stated(texts: Mapping[str, str], field: str) -> str:
    text = texts.get(field, "")
    return "" if text == NOT_STATED else text


def _digest(texts: Mapping[str, str]) -> str:
    """sha256 of the cleaned content, so that another Unicode form or doubled spaces are no change."""
    content = [texts.get(field, "") for field in _CONTENT]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
