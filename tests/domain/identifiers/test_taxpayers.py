import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from motcua.domain.identifiers import BadCheckDigit, MalformedCode, TaxCode, parse_tax_code, tax_check_digit

PUBLISHED_CODES = ["0300588569", "0101248141", "0100684378"]
"""Tax codes that three listed companies (Vinamilk, FPT, VNPT) print on everything."""


@pytest.mark.parametrize("text", PUBLISHED_CODES)
def test_published_tax_codes_pass_their_check_digit(text: str) -> None:
    assert parse_tax_code(text) == TaxCode(text)


@pytest.mark.parametrize("text", ["0300588569-001", "0300588569001", "0300588569 - 001"])
def test_a_branch_has_three_more_digits(text: str) -> None:
    assert str(parse_tax_code(text)) == "0300588569-001"


@pytest.mark.parametrize("text", ["", "030058856", "03005885691", "0300588569-01", "030058856x"])
def test_other_lengths_and_letters_are_no_tax_code(text: str) -> None:
    with pytest.raises(MalformedCode):
        parse_tax_code(text)


@given(st.sampled_from(PUBLISHED_CODES), st.integers(0, 9), st.integers(0, 9))
def test_one_wrong_digit_is_always_noticed(code: str, place: int, digit: int) -> None:
    assume(code[place] != str(digit))
    with pytest.raises(BadCheckDigit):
        parse_tax_code(f"{code[:place]}{digit}{code[place + 1 :]}")


def test_nine_digits_whose_sum_divides_by_eleven_fit_no_tax_code() -> None:
    assert tax_check_digit("000000000") == 10
    with pytest.raises(BadCheckDigit):
        parse_tax_code("0000000000")
