"""The personal identification number (số định danh cá nhân): 12 digits, no check digit."""

import re
from dataclasses import dataclass
from enum import StrEnum

from motcua.domain.identifiers.errors import MalformedCode

_SHAPE = re.compile(r"[0-9]{12}")
_GAPS = re.compile(r"[\s.\-]")
# Neither of the 63 provinces of registration nor any country was given these; invented people carry them.
_NOBODYS_PLACES = frozenset({"000", "099"})


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """What the first six digits say: place of birth registration, sex and year of birth.

    The place is one of the 63 provinces before 2025 or a country; numbers do not change with mergers.
    Source: LCC-2023 art. 12; the meaning of the fourth digit ND137-2015 art. 13.
    """

    digits: str

    def __str__(self) -> str:
        return self.digits

    @property
    def place_code(self) -> str:
        return self.digits[:3]

    @property
    def sex(self) -> Sex:
        return Sex.FEMALE if int(self.digits[3]) % 2 else Sex.MALE

    @property
    def birth_year(self) -> int:
        return 1900 + int(self.digits[3]) // 2 * 100 + int(self.digits[4:6])

    @property
    def is_nobodys(self) -> bool:
        """Whether no real person can have it: its place of registration does not exist."""
        return self.place_code in _NOBODYS_PLACES


def parse_personal_number(text: str) -> PersonalNumber:
    """Read 12 digits, with or without spaces, dots and hyphens; raises MalformedCode.

    Only the shape is checked: there is no check digit, so a slip of the finger reads as another person.
    """
    digits = _GAPS.sub("", text)
    if not _SHAPE.fullmatch(digits):
        raise MalformedCode(text)
    return PersonalNumber(digits)
