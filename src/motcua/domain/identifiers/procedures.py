"""The code of an administrative procedure (mã TTHC) and the suffix of the agency that owns a copy of it."""

import re
from dataclasses import dataclass

from motcua.domain.identifiers.agencies import AgencyCode, parse_agency_code
from motcua.domain.identifiers.errors import MalformedCode

_SHAPE = re.compile(r"(?P<base>[0-9]\.[0-9]{6})(\.(?P<owner>.+))?")
_INTERNAL_DIGITS = frozenset("56")


@dataclass(frozen=True, slots=True)
class ProcedureCode:
    """The national code, and the owner when the code is a province's or ministry's copy.

    "1.004194" names the procedure; "1.010708.000.00.00.H56" (old) and "2.014466.H12" (new) name copies of it.
    The first digit alone does not tell a local procedure: 3.xxxxxx occurs on both local and central lists.
    """

    base: str
    owner: AgencyCode | None = None

    def __str__(self) -> str:
        return f"{self.base}.{self.owner}" if self.owner else self.base

    @property
    def is_internal(self) -> bool:
        """Whether it is work between agencies (TTHC nội bộ), which no citizen submits: 5.… and 6.…"""
        return self.base[0] in _INTERNAL_DIGITS


def parse_procedure_code(text: str) -> ProcedureCode:
    """Read a procedure code with or without owner; raises MalformedCode or BadAgencyCode.

    Source: CSDLQG-TTHC (codes as published on the national portal).
    """
    found = _SHAPE.fullmatch(text.strip().upper())
    if found is None:
        raise MalformedCode(text)
    return ProcedureCode(found["base"], parse_agency_code(found["owner"]) if found["owner"] else None)
