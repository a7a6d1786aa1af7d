"""Parts of a version in words."""

from decimal import Decimal

from motcua.apps.catalogue.contents import ROWS, SINGLE
from motcua.apps.catalogue.wording import (
    LABELS,
    NOUNS,
    amount_in_figures,
    channel_in_words,
    limit_in_words,
    row_parts,
)


def test_everything_that_a_version_says_has_a_name() -> None:
    assert set(LABELS) == {*SINGLE, *ROWS}
    assert set(NOUNS) == set(ROWS)


def test_amounts() -> None:
    assert amount_in_figures(Decimal(8000), "VND", "") == "8.000 đồng"
    assert amount_in_figures(Decimal(8000), "VND", "bản") == "8.000 đồng/bản"
    assert amount_in_figures(Decimal("25.00"), "USD", "") == "25 USD"
    assert amount_in_figures(Decimal(0), "VND", "") == "miễn phí"
    assert amount_in_figures(None, "VND", "") == "theo ghi chú"


def test_nothing_is_said_to_be_nothing() -> None:
    assert limit_in_words(None) == "chưa có thời hạn"
    assert channel_in_words("") == "mọi cách nộp"


def test_an_empty_row_of_each_list_can_be_told() -> None:
    assert {name: bool(row_parts(kind())) for name, kind in ROWS.items()} == {
        name: name != "legal_bases" for name in ROWS
    }
