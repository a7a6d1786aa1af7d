import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.domain.text import fold, name_sort_key, sort_key


def shuffled(words: list[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


IN_DICTIONARY_ORDER = [
    ["ba ba", "ba lô", "bà", "bà con", "bả", "bã", "bá", "bạ", "ban"],
    ["an", "áo", "ăn", "ắt", "ân", "ất", "bà"],
    ["dao", "dương", "đá", "Đào", "đương", "em"],
    ["e", "én", "ê", "ếch", "g"],
    ["o", "ống", "ơ", "ớt", "p"],
    ["u", "ụt", "ư", "ước", "v"],
    ["hoa", "hoà bình", "hỏa", "hoạ", "hoan"],
    ["Khóa 2", "Khóa 2 A", "Khóa A"],
]


@pytest.mark.parametrize("words", IN_DICTIONARY_ORDER, ids=lambda words: words[0])
def test_keys_sort_as_a_vietnamese_dictionary_by_plain_bytes(words: list[str]) -> None:
    assert sorted(shuffled(words), key=lambda word: sort_key(word).encode()) == words


def test_case_punctuation_apostrophes_and_tone_placement_do_not_count() -> None:
    assert sort_key("H'Hen, Niê!") == sort_key("h’hen niê")
    assert sort_key("Hoà Bình") == sort_key("HÒA BÌNH")


def test_people_are_listed_by_given_name_then_surname() -> None:
    people = ["Trần Văn An", "Nguyễn Thị Ánh", "Lê Ân", "Đỗ Đức Bình", "H'Hen Niê", "Y Thị Ý"]
    assert sorted(shuffled(people), key=name_sort_key) == people


def test_a_name_of_one_word_is_its_own_given_name() -> None:
    assert name_sort_key("Ksor") == sort_key("Ksor")
    assert name_sort_key("") == ""


@given(st.text(alphabet="abcdđeêghiklmnoôơpqrstuưvxyàảãáạ ", max_size=20))
def test_a_key_of_vietnamese_letters_is_plain_ascii(text: str) -> None:
    assert sort_key(text).isascii()


@given(st.text())
def test_a_key_does_not_depend_on_the_unicode_form(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(unicodedata.normalize("NFC", text))


@given(st.lists(st.sampled_from(["ba", "bà", "bã", "ban", "bàn", "bân", "biên"]), min_size=1, max_size=4))
def test_words_with_one_key_fold_alike(words: list[str]) -> None:
    text = " ".join(words)
    assert (fold(text), sort_key(text)) == (fold(text.upper()), sort_key(text.upper()))
