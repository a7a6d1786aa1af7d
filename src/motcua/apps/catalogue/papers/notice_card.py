"""The card of a procedure for the notice board: what to bring, how long it takes, what it costs. One page A4.

Source: ND63-2010 Điều 15 (procedures are made public where they are received).
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from motcua.platform.papers import qr_svg, typeset

TEMPLATE = Path(__file__).with_suffix(".typ")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTerm:
    """A way to hand in; `fees` in words, one a line."""

    channel: str
    case_label: str = ""
    limit: str = ""
    published_limit: str = ""
    """Where the agency promises less than what is published: the published limit."""

    fees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPaper:
    """A paper to bring; "" where nobody says how many."""

    name: str
    form_name: str = ""
    originals: str = ""
    copies: str = ""
    case_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeCard:
    """All that is printed; "" leaves its line out."""

    issuer: str
    """Whose notice board it hangs on."""

    name: str
    code: str
    field_name: str
    levels: str
    terms: tuple[CardTerm, ...]
    exemptions: tuple[str, ...] = ()
    papers: tuple[CardPaper, ...] = ()
    results: tuple[str, ...] = ()
    receiving: str = ""
    is_quick_act: bool = False
    legal_bases: tuple[str, ...] = ()
    decision: str = ""
    valid_from: date
    url: str
    """The public page that the QR code leads to."""

    made_at: datetime
    """Dates the file: the moment the version was recorded, so that it is the same file each time."""


def typeset_notice_card(card: NoticeCard) -> bytes:
    """The card as PDF/A-2b; on one page as far as the number of papers allows. Raises as `typeset`."""
    return typeset(TEMPLATE, _material(card), card.made_at)


def _material(card: NoticeCard) -> dict[str, Any]:
    return asdict(card) | {
        "valid_from": f"{card.valid_from:%d/%m/%Y}",
        "made_at": "",
        "qr": qr_svg(card.url),
        "site": card.url.partition("://")[2],
    }
