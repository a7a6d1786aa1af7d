import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.domain.text import amount_in_words

WORDS = {
    0: "không",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    91: "chín mươi mốt",
    100: "một trăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    105: "một trăm linh năm",
    110: "một trăm mười",
    111: "một trăm mười một",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    555: "năm trăm năm mươi lăm",
    1_000: "một nghìn",
    1_005: "một nghìn không trăm linh năm",
    1_050: "một nghìn không trăm năm mươi",
    25_000: "hai mươi lăm nghìn",
    301_204: "ba trăm linh một nghìn hai trăm linh bốn",
    1_000_005: "một triệu không trăm linh năm",
    21_021_021: "hai mươi mốt triệu không trăm hai mươi mốt nghìn không trăm hai mươi mốt",
    1_000_000_000: "một tỷ",
    2_050_000_500: "hai tỷ không trăm năm mươi triệu năm trăm",
    1_234_567_890: "một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi",
    10**12: "một nghìn tỷ",
    10**18: "một tỷ tỷ",
    -7: "âm bảy",
}


@pytest.mark.parametrize(("number", "words"), WORDS.items())
def test_amounts_are_worded_as_on_a_receipt(number: int, words: str) -> None:
    assert amount_in_words(number) == words


@given(st.integers(min_value=0, max_value=10**15))
def test_words_read_back_as_the_same_amount(number: int) -> None:
    assert _read(amount_in_words(number)) == number


UNITS = dict(
    zip(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"], range(10), strict=True),
    mốt=1,
    tư=4,
    lăm=5,
)


def _read(words: str) -> int:
    """A plain reader of spoken numbers, written apart from the writer."""
    total = million = group = pending = 0
    for word in words.split():
        if word in UNITS:
            pending = UNITS[word]
        elif word == "trăm":
            group, pending = pending * 100, 0
        elif word == "mươi":
            group, pending = group + pending * 10, 0
        elif word == "mười":
            group += 10
        elif word in ("nghìn", "triệu"):
            million += (group + pending) * (1_000 if word == "nghìn" else 1_000_000)
            group = pending = 0
        elif word == "tỷ":
            total = (total + million + group + pending) * 10**9
            million = group = pending = 0
    return total + million + group + pending
