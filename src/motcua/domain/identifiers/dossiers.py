"""The code of a dossier (mã số hồ sơ): resolving agency, day of reception, running number of that day."""

import re
from dataclasses import dataclass
from datetime import date

from motcua.domain.identifiers.agencies import AgencyCode, parse_agency_code
from motcua.domain.identifiers.errors import BadDay, BadSerial, MalformedCode

_SHAPE = re.compile(r"(?P<agency>[^-]+)-(?P<day>[0-9]{6})-(?P<serial>[0-9]*)")
_LEAST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class DossierCode:
    """A dossier's code taken apart; `str` gives back exactly what was read.

    The serial stays text: central systems put two digits of their own before the number
    (AAXXXX, Source: TT04-2025 art. 13), and nothing in the code tells these from a large number.
    """

    agency: AgencyCode
    received_on: date
    serial: str

    def __str__(self) -> str:
        return f"{self.agency}-{self.received_on:%y%m%d}-{self.serial}"

    @property
    def number(self) -> int:
        return int(self.serial)


def dossier_code(agency_code: str, day: date, number: int) -> str:
    """The code of the `number`-th dossier that the resolving agency took on `day`: "H99.27-261123-0007".

    At least four digits, more when the day needs them.  Raises BadAgencyCode, BadDay before 2000 or after
    2099, BadSerial below 1.  Source: TT03-2025 art. 13; before it TT01-2018.
    """
    agency = parse_agency_code(agency_code)
    if not 2000 <= day.year <= 2099:
        raise BadDay(day.isoformat())
    if number < 1:
        raise BadSerial(str(number))
    return str(DossierCode(agency, day, f"{number:0{_LEAST_DIGITS}d}"))


def parse_dossier_code(text: str) -> DossierCode:
    """Read a code of either generation, as typed or scanned (spaces and lower case are mended).

    "H56.14-240823-0001" and "000.17.22.H56-210531-0001" both open.  Raises MalformedCode, BadAgencyCode,
    BadDay or BadSerial.  Source: TT03-2025 art. 13; before it TT01-2018.
    """
    found = _SHAPE.fullmatch("".join(text.split()).upper())
    if found is None:
        raise MalformedCode(text)
    serial = found["serial"]
    if len(serial) < _LEAST_DIGITS or not int(serial):
        raise BadSerial(text)
    return DossierCode(parse_agency_code(found["agency"]), _day(found["day"], text), serial)


def _day(digits: str, text: str) -> date:
    try:
        return date(2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        raise BadDay(text) from None


SUBMISSION_PREFIX = "NOP-"
"""Leads the code of what was submitted and has no dossier code yet; no agency's code begins so."""
_SUBMISSION = re.compile(r"NOP-[2-9A-HJKMNP-TV-Z]{8}")


def parse_submission_code(text: str) -> str:
    """`NOP-4F7K2M9Q`, as typed or scanned. Raises MalformedCode."""
    typed = "".join(text.split()).upper()
    if not _SUBMISSION.fullmatch(typed):
        raise MalformedCode(text)
    return typed
