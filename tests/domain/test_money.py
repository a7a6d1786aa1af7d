from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.domain.money import CurrencyMismatch, InexactAmount, Money, UnknownCurrency


@pytest.mark.parametrize(
    ("money", "digits", "words"),
    [
        (Money(Decimal(25000)), "25.000 đồng", "hai mươi lăm nghìn đồng"),
        (Money(Decimal(0)), "0 đồng", "không đồng"),
        (Money(Decimal(10), "USD"), "10 USD", "mười đô la Mỹ"),
        (Money(Decimal("1250.05"), "USD"), "1.250,05 USD", "một nghìn hai trăm năm mươi đô la Mỹ năm xen"),
        (Money(Decimal(-50000)), "-50.000 đồng", "âm năm mươi nghìn đồng"),
    ],
)
def test_money_is_printed_in_vietnamese_digits_and_words(money: Money, digits: str, words: str) -> None:
    assert (str(money), money.in_words()) == (digits, words)


@pytest.mark.parametrize("amount", [0.1, True, Decimal("0.5"), Decimal("NaN"), Decimal(10) ** 13])
def test_inexact_amounts_of_dong_are_refused(amount: Decimal) -> None:
    with pytest.raises(InexactAmount):
        Money(amount)


def test_a_third_decimal_of_a_dollar_is_refused() -> None:
    with pytest.raises(InexactAmount):
        Money(Decimal("0.001"), "USD")


def test_an_unknown_currency_is_refused() -> None:
    with pytest.raises(UnknownCurrency):
        Money(Decimal(1), "XYZ")


def test_dong_and_dollars_are_never_mixed() -> None:
    dong, dollars = Money(Decimal(1)), Money(Decimal(1), "USD")
    with pytest.raises(CurrencyMismatch):
        _ = dong + dollars
    with pytest.raises(CurrencyMismatch):
        _ = dong < dollars
    assert dong != dollars


@given(st.integers(-(10**12), 10**12), st.integers(0, 9))
def test_adding_a_fee_n_times_is_multiplying_it(amount: int, times: int) -> None:
    fee = Money(Decimal(amount))
    total = Money(Decimal(0))
    for _ in range(times):
        total += fee
    assert total == fee * times
    assert total - fee * times == Money(Decimal(0))
