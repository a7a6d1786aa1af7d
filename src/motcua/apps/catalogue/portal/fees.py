"""A fee as the portal's fee cell states it: an amount and a note in parentheses."""

import re
from decimal import Decimal

from motcua.apps.catalogue.portal.reading import NOT_STATED, ReadFee
from motcua.apps.catalogue.states import Reason
from motcua.domain.money import InexactAmount, Money
from motcua.domain.text import clean

FREE = "Miễn phí"
AMOUNT = r"\d{1,3}(?:,\d{3})*(?:\.\d+)? (?:VNĐ|Việt Nam Đồng|USD)"

_CURRENCIES = {"VNĐ": "VND", "Việt Nam Đồng": "VND", "USD": "USD"}
_SMALLEST_PLAUSIBLE_DONG = 1000
# Notes beside "Miễn phí" that agree with it.  Any other note names a rule, a price list or an amount.
_NOTHING_DUE = re.compile(
    r"(?:không(?: có| quy định| thu| thu phí| thu lệ phí| mất phí)?|chưa quy định|miễn phí|miễn lệ phí"
    r"|không thu (?:phí|lệ phí)[^.;\d]*)[.,; ]*",
    re.IGNORECASE,
)
_UNIT_ONLY = re.compile(r"(?:vnđ|đồng|đ|usd)?\s*/\s*(?P<unit>[^\d,.;:()]{1,40}?)\.?", re.IGNORECASE)
_CHARGE_IN_NOTE = re.compile(r"(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+) ?(?:vnđ|đồng|đ|usd)\b", re.IGNORECASE)
_FIGURE_IN_NOTE = re.compile(r"(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d+)(?![\d.])")


def read_fee(cell: str, note: str) -> tuple[ReadFee | None, Reason | None]:
    """The fee of one row; None when nothing is stated.

    "Miễn phí" is also what the portal prints for an amount of zero beside a note that names real charges:
    it counts as free only when the note agrees.  An amount that its own note contradicts
    ("20 VNĐ (20.000 đồng/tờ khai)") or that is under 1,000 đồng is kept as text only.
    """
    if cell == NOT_STATED:
        return (ReadFee(None, "", clean(note)), None) if clean(note) else (None, None)
    unit = _unit(note)
    if cell == FREE:
        agrees = not clean(note) or _NOTHING_DUE.fullmatch(clean(note).lstrip("-+ ")) is not None
        amount = Money(Decimal(0)) if agrees else None
        return ReadFee(amount, unit, clean(note)), None if agrees else Reason.FEE_FREE_DOUBTED
    amount, reason = _amount(cell, note)
    text = clean(note) if amount is not None else clean(f"{cell} ({note})" if note else cell)
    return ReadFee(amount, unit, text), reason


def _amount(cell: str, note: str) -> tuple[Money | None, Reason | None]:
    digits, _, currency = cell.partition(" ")
    try:
        amount = Money(Decimal(digits.replace(",", "")), _CURRENCIES[currency])
    except InexactAmount:
        return None, Reason.FEE_IMPLAUSIBLE
    if amount.currency == "VND" and amount.amount < _SMALLEST_PLAUSIBLE_DONG:
        return None, Reason.FEE_IMPLAUSIBLE
    if _CHARGE_IN_NOTE.search(note) and amount.amount not in _figures(note):
        return None, Reason.FEE_CONTRADICTED
    return amount, None


def _figures(note: str) -> set[Decimal]:
    return {Decimal(figure.replace(".", "")) for figure in _FIGURE_IN_NOTE.findall(note)}


def _unit(note: str) -> str:
    """What one amount is for, where the note is only that: "(đồng/lần)" → lần."""
    found = _UNIT_ONLY.fullmatch(clean(note))
    return found["unit"].strip() if found else ""
