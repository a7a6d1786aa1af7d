import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.domain.text import mask_name, mask_number


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("Nguyễn Thị Hồng Ngát", "N. T. H. Ngát"),
        ("  Đỗ   Đức Bình ", "Đ. Đ. Bình"),
        ("H'Hen Niê", "H. Niê"),
        ("Ksor", "K•••"),
        ("", ""),
    ],
)
def test_a_masked_name_keeps_initials_and_the_given_name(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("099301000482", "099 3•• ••• 482"),
        ("099 301 000 482", "099 3•• ••• 482"),
        ("0912345678", "091• ••• 678"),
        ("012345678", "012 ••• 678"),
        ("C1234567", "•• ••• •67"),
        ("1234", "••••"),
        ("7", "•"),
        ("", ""),
    ],
)
def test_a_masked_number_shows_only_what_recognition_needs(number: str, masked: str) -> None:
    assert mask_number(number) == masked


@given(st.text(alphabet="0123456789", min_size=1, max_size=20))
def test_masking_keeps_the_length_and_never_shows_more_than_seven_signs(number: str) -> None:
    masked = mask_number(number).replace(" ", "")
    assert len(masked) == len(number)
    assert sum(sign != "•" for sign in masked) <= 7
