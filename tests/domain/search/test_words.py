import unicodedata

import pytest

from motcua.domain.search.keystrokes import from_telex, from_vni
from motcua.domain.search.words import key_of, marks_of, sound_of, words_of


def test_words_are_lower_case_and_composed_with_nothing_between_them() -> None:
    assert words_of(unicodedata.normalize("NFD", "Cấp lại / ĐỔI thẻ BHYT (tỉnh)")) == [
        "cấp",
        "lại",
        "đổi",
        "thẻ",
        "bhyt",
        "tỉnh",
    ]


@pytest.mark.parametrize("one", ["ký", "kí", "ky", "KI"])
def test_two_spellings_of_a_word_have_one_key(one: str) -> None:
    assert key_of(one) == "ki"


@pytest.mark.parametrize(("word", "key"), [("quý", "qui"), ("thủy", "thuy"), ("tuy", "tuy"), ("y", "y")])
def test_y_after_a_vowel_is_a_letter_of_its_own(word: str, key: str) -> None:
    assert key_of(word) == key


def test_marks_do_not_depend_on_where_the_tone_is_put() -> None:
    assert marks_of("hoà") == marks_of("hòa") != marks_of("hoa")
    assert marks_of("hoa") == ""
    assert marks_of("kí") == marks_of("ký")


@pytest.mark.parametrize(("one", "other"), [("tro", "cho"), ("xa", "sa"), ("lam", "nam"), ("ban", "bang")])
def test_words_that_are_often_confused_sound_alike(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddawng", "đăng"),
        ("ddangw", "đăng"),
        ("kys", "ký"),
        ("cuwowcs", "cước"),
        ("nguwowif", "người"),
        ("tamj", "tạm"),
        ("khai", "khai"),
        ("sinh", "sinh"),
    ],
)
def test_telex_keystrokes_are_read(typed: str, meant: str) -> None:
    read = from_telex(typed)
    assert (key_of(read), marks_of(read)) == (key_of(meant), marks_of(meant))


@pytest.mark.parametrize(
    ("typed", "meant"), [("d9a8ng", "đăng"), ("ky1", "ký"), ("tu73", "tử"), ("2026", "2026")]
)
def test_vni_keystrokes_are_read_and_numbers_stay(typed: str, meant: str) -> None:
    read = from_vni(typed)
    assert (key_of(read), marks_of(read)) == (key_of(meant), marks_of(meant))
