import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from motcua.domain.text import clean, clean_lines, fold


def test_folding_drops_tones_hats_hooks_and_the_bar_of_d() -> None:
    assert fold("Đăng ký khai sinh có yếu tố nước ngoài") == "dang ky khai sinh co yeu to nuoc ngoai"
    assert fold("ƯỚC MUỐN ỞNG ẴẶ") == "uoc muon ong aa"


def test_both_placements_of_a_tone_mark_fold_alike() -> None:
    assert fold("Hoà Bình, Thuỷ Nguyên") == fold("Hòa Bình, Thủy Nguyên") == "hoa binh, thuy nguyen"


def test_decomposed_input_folds_like_composed_input() -> None:
    assert fold(unicodedata.normalize("NFD", "Sở Tư pháp")) == fold("Sở Tư pháp") == "so tu phap"


def test_every_kind_of_apostrophe_and_blank_is_one() -> None:
    assert fold("  M’Drắk\u00a0 \t Krông\n") == fold("M'Drắk Krông") == "m'drak krong"


def test_cleaning_keeps_letters_and_closes_gaps() -> None:
    assert clean("Đăng  ký\u200b khai\u00a0 sinh \n") == "Đăng ký khai sinh"


def test_cleaning_lines_keeps_line_breaks_and_one_empty_line() -> None:
    assert clean_lines("Bước 1:  nộp \r\n\r\n\r\n\r\n Bước 2 ") == "Bước 1: nộp\n\nBước 2"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_does_not_depend_on_the_unicode_form(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_lines(clean_lines(text)) == clean_lines(text)
