"""Numbers as Vietnamese reads them: a point between thousands, a comma before the decimals.

Figures and their units are joined by a no-break space, so that `50.000 ₫` never falls apart.
"""

from decimal import Decimal

from motcua.domain.money import Money

NO_BREAK = "\u00a0"
_VIETNAMESE = str.maketrans(",.", ".,")


def number(value: int | Decimal | float, places: int = 0) -> str:
    """`33.226`; with places, `1.234,5`."""
    return f"{value:,.{places}f}".translate(_VIETNAMESE)


def percent(value: Decimal | float | int, places: int = 1) -> str:
    """`98,1 %` for 98.1: the value is already in hundredths."""
    return f"{number(value, places)}{NO_BREAK}%"


def share(part: int, whole: int, places: int = 1) -> str:
    """`98,1 %` for 33226 of 33870; a dash when there is nothing to divide by."""
    return percent(Decimal(part) * 100 / whole, places) if whole else "–"


def money(value: Money | Decimal | int) -> str:
    """`50.000 ₫`; another currency keeps its code: `25,00 USD`. A bare number is đồng."""
    amount = value.amount if isinstance(value, Money) else Decimal(value)
    currency = value.currency if isinstance(value, Money) else "VND"
    if currency == "VND":
        return f"{number(amount)}{NO_BREAK}₫"
    return f"{number(amount, 2)}{NO_BREAK}{currency}"
