"""What the QR code of a citizen's identity card says, as a scanner types it into a field."""

from dataclasses import dataclass

FIELDS_AT_LEAST = 6


@dataclass(frozen=True, slots=True)
class IdentityCard:
    """The parts of the code that a reception needs."""

    number: str
    name: str
    address: str


def read_identity_card(text: str) -> IdentityCard | None:
    """`number|old number|name|birthday|sex|address|issued on`; None for anything else.

    The layout is that of the chip-based cards since 2021; certainty: high, from practice, no text of law.
    """
    parts = [part.strip() for part in text.split("|")]
    if len(parts) < FIELDS_AT_LEAST or not (parts[0].isdecimal() and parts[2]):
        return None
    return IdentityCard(number=parts[0], name=parts[2], address=parts[5])
