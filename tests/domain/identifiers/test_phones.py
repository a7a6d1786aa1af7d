"""One telephone number is one text, however it is typed."""

import pytest

from motcua.domain.identifiers.phones import normal_phone


@pytest.mark.parametrize(
    "typed", ["0100000482", "0100 000 482", "0100.000.482", "(0100) 000-482", "+84 100 000 482"]
)
def test_ways_of_typing_one_number(typed: str) -> None:
    assert normal_phone(typed) == "0100000482"


@pytest.mark.parametrize(
    ("typed", "kept"), [("", ""), ("không có", "khôngcó"), ("+1 202 555 0100", "+12025550100")]
)
def test_what_is_no_number_of_viet_nam_only_loses_its_gaps(typed: str, kept: str) -> None:
    assert normal_phone(typed) == kept
