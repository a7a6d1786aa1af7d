"""Numbers as Vietnamese reads them."""

from decimal import Decimal

from motcua.domain.money import Money
from motcua.platform.ui import figures


def test_a_point_stands_between_thousands_and_a_comma_before_decimals() -> None:
    assert (figures.number(33226), figures.number(Decimal("1234.5"), 1)) == ("33.226", "1.234,5")


def test_a_figure_never_falls_apart_from_its_unit() -> None:
    assert (figures.money(50000), figures.percent(98.1)) == ("50.000\u00a0₫", "98,1\u00a0%")


def test_a_fee_in_dollars_keeps_its_currency() -> None:
    assert figures.money(Money(Decimal("25.00"), "USD")) == "25,00\u00a0USD"


def test_a_share_of_nothing_is_a_dash_and_no_percentage() -> None:
    assert (figures.share(33226, 33870), figures.share(0, 0)) == ("98,1\u00a0%", "–")
