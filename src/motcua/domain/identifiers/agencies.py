"""Electronic identification codes of agencies (mã định danh điện tử), both generations."""

import re
from dataclasses import dataclass
from enum import StrEnum

from motcua.domain.identifiers.errors import BadAgencyCode

_LONGEST = 35
_CURRENT = re.compile(r"[A-Y][0-9]{2}(\.[0-9A-Z]{1,5})*")
_REVERSED = re.compile(
    r"(?P<level_4>[0-9]{2,3})\.(?P<level_3>[0-9]{2,3})\.(?P<level_2>[0-9]{2,3})\.(?P<level_1>[A-Y][0-9]{2})"
)


class Generation(StrEnum):
    """Which rule a code was made under."""

    CURRENT = "qd20-2020"
    """H56.14: level 1 first, groups of digits and capitals, at most 35 characters.  Source: QD20-2020."""
    REVERSED = "qcvn102-2016"
    """000.17.22.H56: level 1 last, padded with zero groups.  Source: QCVN102-2016."""


@dataclass(frozen=True, slots=True)
class AgencyCode:
    """An agency's code and the groups it is made of, level 1 first, zero padding left out.

    Two codes of different generations that read alike need not name the same agency (000.17.22.H56 was
    followed by H56.14): which replaced which is recorded data, never computed.
    """

    text: str
    generation: Generation
    levels: tuple[str, ...]

    def __str__(self) -> str:
        return self.text

    @property
    def level_1(self) -> str:
        """The ministry (G..) or province (H..) that the agency belongs to."""
        return self.levels[0]

    @property
    def is_provincial(self) -> bool:
        """Whether level 1 stands in the block of provinces, H.  Source: QD20-2020 (certainty medium)."""
        return self.level_1.startswith("H")


def parse_agency_code(text: str) -> AgencyCode:
    """Read a code of either generation; raises BadAgencyCode.  Source: QD20-2020, QCVN102-2016."""
    if len(text) <= _LONGEST and _CURRENT.fullmatch(text):
        return AgencyCode(text, Generation.CURRENT, tuple(text.split(".")))
    if found := _REVERSED.fullmatch(text):
        groups = (found["level_1"], found["level_2"], found["level_3"], found["level_4"])
        return AgencyCode(text, Generation.REVERSED, _without_padding(groups))
    raise BadAgencyCode(text)


def _without_padding(groups: tuple[str, ...]) -> tuple[str, ...]:
    """The groups up to the last that is not all zeros; a zero group between two others stays."""
    kept = list(groups)
    while not kept[-1].strip("0"):
        kept.pop()
    return tuple(kept)
