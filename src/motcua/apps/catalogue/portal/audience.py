"""Who carries a procedure out and who may ask for it: lists with commas inside their items."""

from motcua.apps.catalogue.portal.reading import NOT_STATED, Remark
from motcua.apps.catalogue.states import Level, Reason, Subject
from motcua.domain.text import clean

_LEVELS = {
    "Cấp bộ": Level.MINISTRY,
    "Cấp tỉnh": Level.PROVINCE,
    "Cấp xã": Level.COMMUNE,
    "Cơ quan khác": Level.OTHER,
}
_SUBJECTS = {
    "Công dân Việt Nam": Subject.CITIZEN,
    "Người Việt Nam định cư ở nước ngoài": Subject.OVERSEAS_VIETNAMESE,
    "Người nước ngoài": Subject.FOREIGNER,
    "Cán bộ, công chức, viên chức": Subject.OFFICIAL,
    "Doanh nghiệp": Subject.ENTERPRISE,
    "Doanh nghiệp Việt Nam": Subject.VIETNAMESE_ENTERPRISE,
    "Doanh nghiệp có vốn đầu tư nước ngoài": Subject.FOREIGN_INVESTED_ENTERPRISE,
    "Hợp tác xã": Subject.COOPERATIVE,
    "Tổ chức (không bao gồm doanh nghiệp, HTX)": Subject.ORGANISATION,
    "Tổ chức nước ngoài": Subject.FOREIGN_ORGANISATION,
    "Đảng viên": Subject.PARTY_MEMBER,
    "Tổ chức Đảng": Subject.PARTY_ORGANISATION,
}


def read_levels(text: str) -> tuple[tuple[Level, ...], tuple[Remark, ...]]:
    return _read_list("cap_thuc_hien", text, _LEVELS)


def read_subjects(text: str) -> tuple[tuple[Subject, ...], tuple[Remark, ...]]:
    return _read_list("doi_tuong_thuc_hien", text, _SUBJECTS)


def _read_list[Word](
    field: str, text: str, vocabulary: dict[str, Word]
) -> tuple[tuple[Word, ...], tuple[Remark, ...]]:
    rest = clean(text)
    if rest in ("", NOT_STATED):
        return (), ()
    words: list[Word] = []
    while rest:
        for label in sorted(vocabulary, key=len, reverse=True):
            if rest == label or rest.startswith(f"{label},"):
                words.append(vocabulary[label])
                rest = rest[len(label) :].lstrip(", ")
                break
        else:
            return tuple(words), (Remark.on(field, rest, Reason.UNKNOWN_WORD),)
    return tuple(dict.fromkeys(words)), ()
