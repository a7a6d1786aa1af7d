"""When somebody was born, as exactly as the paper says: a day, a month, or the year alone (practice M9)."""

import re
from datetime import date

from motcua.domain.identifiers.errors import MalformedCode

_SHAPE = re.compile(r"(?:(?:(?P<day>\d{1,2})[/.\-])?(?P<month>\d{1,2})[/.\-])?(?P<year>\d{4})")
_EARLIEST = 1880


def parse_birth(text: str) -> str:
    """`1980-03-15` for "15/3/1980", `1980-03` for "03.1980", `1980` for "1980"; raises MalformedCode.

    The answer is a date of reduced precision (ISO 8601-1:2019 §5.2): texts of one length sort by time.
    """
    found = _SHAPE.fullmatch("".join(text.split()))
    if found is None or int(found["year"]) < _EARLIEST:
        raise MalformedCode(text)
    year, month, day = found["year"], found["month"], found["day"]
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError as impossible:
        raise MalformedCode(text) from impossible
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def birth_in_figures(born: str) -> str:
    """As papers write it: "15/03/1980", "03/1980", "1980"; empty stays empty."""
    return "/".join(reversed(born.split("-")))


def is_after(born: str, day: date) -> bool:
    """Whether nobody can be born then yet."""
    return bool(born) and born > day.isoformat()[: len(born)]
