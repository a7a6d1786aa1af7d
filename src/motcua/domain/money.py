"""Amounts of money with their currency; the published catalogue charges in đồng and in dollars."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from motcua.domain.text import amount_in_words

VND: Final = "VND"
# Currency → its unit in words, its hundredth in words (None: amounts are whole) and the sign after digits.
_CURRENCIES: Final[dict[str, tuple[str, str | None, str]]] = {
    "VND": ("đồng", None, "đồng"),
    "USD": ("đô la Mỹ", "xen", "USD"),
    "EUR": ("euro", "xen", "EUR"),
}
_LARGEST: Final = Decimal("9999999999999.99")
_CENT: Final = Decimal("0.01")


class MoneyError(ValueError):
    """Base of what can be wrong with an amount."""


class InexactAmount(MoneyError):
    """A float, a part of a đồng, a third decimal, or more than numeric(15,2) holds."""


class UnknownCurrency(MoneyError):
    """A currency that no published fee uses."""


class CurrencyMismatch(MoneyError):
    """Đồng and dollars can't be added or compared without a rate, and no rate is assumed."""


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount, as numeric(15,2) stores it; đồng are whole.  Negative amounts are corrections.

    Raises InexactAmount or UnknownCurrency.
    """

    amount: Decimal
    currency: str = VND

    def __post_init__(self) -> None:
        if self.currency not in _CURRENCIES:
            raise UnknownCurrency(self.currency)
        object.__setattr__(self, "amount", _exact(self.amount, self.currency))

    def __add__(self, other: Money) -> Money:
        self._must_match(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._must_match(other)
        return Money(self.amount - other.amount, self.currency)

    def __mul__(self, times: int) -> Money:
        return Money(self.amount * times, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._must_match(other)
        return self.amount < other.amount

    def __le__(self, other: Money) -> bool:
        self._must_match(other)
        return self.amount <= other.amount

    def __bool__(self) -> bool:
        return bool(self.amount)

    def __str__(self) -> str:
        """Vietnamese digits: "25.000 đồng", "10,50 USD"."""
        whole = self.amount == self.amount.to_integral_value()
        digits = f"{self.amount:,.0f}" if whole else f"{self.amount:,.2f}"
        return f"{digits.translate(_VIETNAMESE_SEPARATORS)} {_CURRENCIES[self.currency][2]}"

    def in_words(self) -> str:
        """Lower-case words: "hai mươi lăm nghìn đồng", "mười đô la Mỹ năm mươi xen"."""
        unit, hundredth, _ = _CURRENCIES[self.currency]
        whole, part = divmod(abs(self.amount), 1)
        words = f"{'âm ' if self.amount < 0 else ''}{amount_in_words(int(whole))} {unit}"
        if hundredth and part:
            words += f" {amount_in_words(int(part * 100))} {hundredth}"
        return words

    def _must_match(self, other: Money) -> None:
        if self.currency != other.currency:
            raise CurrencyMismatch(self.currency, other.currency)


_VIETNAMESE_SEPARATORS: Final = str.maketrans({",": ".", ".": ","})


def _exact(amount: Decimal | int, currency: str) -> Decimal:
    if isinstance(amount, bool) or not isinstance(amount, Decimal | int):
        raise InexactAmount(amount)
    value = Decimal(amount)
    if not value.is_finite() or abs(value) > _LARGEST:
        raise InexactAmount(amount)
    smallest = _CENT if _CURRENCIES[currency][1] else Decimal(1)
    if value != value.quantize(smallest):
        raise InexactAmount(amount)
    return value.quantize(_CENT)
