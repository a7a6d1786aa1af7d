"""A time limit as the portal's time cell states it."""

import re

from motcua.apps.catalogue.portal.reading import NOT_STATED
from motcua.apps.catalogue.states import Reason

_CELL = re.compile(r"(?P<count>\d+(?:[.,]\d+)?)(?: (?P<unit>Ngày làm việc|Ngày|Giờ|Tháng))?")
_LONGEST_DAY_HOURS = 8


def read_limit(cell: str, description: str) -> tuple[str | None, Reason | None]:
    """The limit in the short form of `domain.worktime` ("5d" working days, "10c" calendar days, "4h" hours).

    A reason without a limit says why it was not readable; with a limit it is a doubt.  The portal's "Giờ"
    does not say which hours: up to one working day of 8 hours they are working hours (production systems
    count them inside office hours), beyond that only where the description says "giờ làm việc".
    """
    if cell == NOT_STATED:
        return None, Reason.LIMIT_NOT_STATED
    found = _CELL.fullmatch(cell)
    if found is None:
        return None, Reason.LIMIT_IN_WORDS
    count, unit = found["count"], found["unit"]
    if unit is None:
        return None, Reason.LIMIT_WITHOUT_UNIT
    if unit == "Tháng":
        return None, Reason.LIMIT_IN_MONTHS
    if not count.isdecimal() or not int(count):
        return None, Reason.LIMIT_OF_PART_DAYS
    return _counted(int(count), unit, description)


def _counted(count: int, unit: str, description: str) -> tuple[str | None, Reason | None]:
    match unit:
        case "Ngày làm việc":
            return f"{count}d", None
        case "Ngày":
            doubted = _says(count, "ngày làm việc", description)
            return f"{count}c", Reason.LIMIT_UNIT_DOUBTED if doubted else None
        case _ if count <= _LONGEST_DAY_HOURS or _says(count, "giờ làm việc", description):
            return f"{count}h", None
        case _:
            return None, Reason.LIMIT_HOURS_UNCLEAR


def _says(count: int, unit: str, description: str) -> bool:
    """Whether the description names this very count with this unit ("05 ngày làm việc")."""
    return re.search(rf"(?<!\d)0?{count}(?: \([^)]*\))? {unit}", description, re.IGNORECASE) is not None
