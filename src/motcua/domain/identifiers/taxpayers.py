"""Tax codes of enterprises (mã số thuế, also mã số doanh nghiệp): 10 digits, branches with three more."""

import re
from dataclasses import dataclass

from motcua.domain.identifiers.errors import BadCheckDigit, MalformedCode

_SHAPE = re.compile(r"(?P<digits>[0-9]{10})(-?(?P<branch>[0-9]{3}))?")
_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


@dataclass(frozen=True, slots=True)
class TaxCode:
    """A tax code that passed its check digit: "0300588569", a branch of it "0300588569-001"."""

    digits: str
    branch: str | None = None

    def __str__(self) -> str:
        return f"{self.digits}-{self.branch}" if self.branch else self.digits


def parse_tax_code(text: str) -> TaxCode:
    """Read a tax code, with or without spaces; raises MalformedCode or BadCheckDigit.

    A private person's tax code is the personal number (12 digits) and is not read here.
    Source: TT105-2020-BTC art. 5 (structure); the weights of the check digit: certainty high, from practice.
    """
    found = _SHAPE.fullmatch("".join(text.split()))
    if found is None:
        raise MalformedCode(text)
    digits = found["digits"]
    if int(digits[9]) != tax_check_digit(digits[:9]):
        raise BadCheckDigit(text)
    return TaxCode(digits, found["branch"])


def tax_check_digit(first_nine: str) -> int:
    """10 minus (the weighted sum of nine digits modulo 11); 10 itself fits no tax code."""
    weighted = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first_nine, strict=True))
    return 10 - weighted % 11
