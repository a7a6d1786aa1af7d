"""What the QR code of a citizen's identity card says, as a scanner types it into a field."""

import re
from dataclasses import dataclass

FIELDS_AT_LEAST = 6
_DAY = re.compile(r"\d{8}")


@dataclass(frozen=True, slots=True)
class IdentityCard:
    """The parts of the code that a reception needs."""

    number: str
    name: str
    address: str
    born: str
    """As papers write it, 15/03/1980; empty when the code says no such day."""


def read_identity_card(text: str) -> IdentityCard | None:
    """`number|old number|name|birthday|sex|address|issued on`; None for anything else.

    The layout is that of the chip-based cards since 2021; certainty: high, from practice, no text of law.
    """
    parts = [part.strip() for part in text.split("|")]
    if len(parts) < FIELDS_AT_LEAST or not (parts[0].isdecimal() and parts[2]):
        return None
    return IdentityCard(number=parts[0], name=parts[2], address=parts[5], born=_birth(parts[3]))


def _birth(digits: str) -> str:
    return f"{digits[:2]}/{digits[2:4]}/{digits[4:]}" if _DAY.fullmatch(digits) else ""
