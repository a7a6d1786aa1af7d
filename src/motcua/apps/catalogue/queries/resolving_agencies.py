"""Which agencies carry procedures out, as the catalogue names them: names in a text, not our own agencies."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from motcua.apps.catalogue.queries.in_force import versions_in_force
from motcua.domain.text import clean, fold, sort_key

# One cell may name several; a comma also stands within a name ("… trật tự, an toàn xã hội").
_KINDS = (
    "Bảo hiểm|Ban|Bộ|Các|Cảng|Chi cục|Chi nhánh|Chủ tịch|Công an|Cơ quan|Cục|Hội đồng|Hạt|Kho bạc|Khu|"
    "Ngân hàng|Phòng|Sở|Thuế|Thủ tướng|Tòa án|Tổ chức|Tổng cục|Trạm|Trung tâm|[UỦ][ỷy] ban|"
    "Văn phòng|Viện|Vụ"
)
_BETWEEN = re.compile(rf"\s*[,;/.]\s+(?=(?:{_KINDS})\b)|\s*;\s*")
_MINISTRY_BEHIND = re.compile(r"\s+-\s+.*$")
_NOTHING = frozenset({"", "khong co thong tin"})


@dataclass(frozen=True, slots=True)
class AgencyCount:
    """An agency by name, found by its code (the name folded), and how many procedures it carries out."""

    code: str
    name: str
    procedures: int


def agency_names(text: str) -> list[str]:
    """The agencies that one cell names, without the ministry behind a dash."""
    parts = (_MINISTRY_BEHIND.sub("", part).strip(" .,;") for part in _BETWEEN.split(clean(text)))
    return [part for part in dict.fromkeys(parts) if fold(part) not in _NOTHING]


def agency_code(name: str) -> str:
    """The key under which spellings of one name meet."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))


def agencies_in_force(on: date) -> tuple[AgencyCount, ...]:
    """Every agency that a procedure in force names, in dictionary order.  1 query."""
    counted: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for cell in _cells(on):
        for name in agency_names(cell):
            counted[agency_code(name)] += 1
            spellings[agency_code(name)][name] += 1
    agencies = (
        AgencyCount(code, spellings[code].most_common(1)[0][0], count) for code, count in counted.items()
    )
    return tuple(sorted(agencies, key=lambda agency: (sort_key(agency.name), agency.code)))


def cells_naming(code: str, on: date) -> list[str]:
    """The texts, as stored, that name an agency: what versions are filtered by.  1 query."""
    return [cell for cell in set(_cells(on)) if code in map(agency_code, agency_names(cell))]


def _cells(on: date) -> list[str]:
    versions = versions_in_force(on).filter(procedure__is_internal=False).exclude(executing_agency="")
    return list(versions.order_by().values_list("executing_agency", flat=True))
