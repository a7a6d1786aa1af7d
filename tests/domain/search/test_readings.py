"""What a query may mean, before any title is asked."""

from motcua.domain.search.readings import Reader
from motcua.domain.search.vocabulary import Vocabulary
from motcua.domain.search.word_list import WordKind, WordList, WordRow
from motcua.domain.search.words import words_of

TITLES = ("Đăng ký khai sinh", "Đăng ký khai tử", "Đăng ký thường trú", "Cấp sổ hộ tịch")
WORDS = WordList(
    [
        WordRow("hộ khẩu", "thường trú", WordKind.SYNONYM),
        WordRow("chứng tử", "khai tử", WordKind.SYNONYM),
        WordRow("làm", "", WordKind.FILLER),
    ]
)


def _reader() -> Reader:
    return Reader(Vocabulary([words_of(title) for title in TITLES], WORDS.rows()), WORDS)


def _keys(text: str) -> list[str]:
    return [" ".join(word.forms[0].key for word in reading.words) for reading in _reader().readings(text)]


def test_a_synonym_is_read_as_its_meaning_before_its_own_words() -> None:
    assert _keys("nhập hộ khẩu") == ["thuong tru", "ho khau"]


def test_a_filler_hardly_counts_beside_what_is_asked() -> None:
    (reading,) = _reader().readings("làm khai sinh")
    filler, *asked = reading.words
    assert filler.weight < min(word.weight for word in asked) / 3


def test_unknown_words_are_left_out_and_nothing_but_them_has_no_reading() -> None:
    assert _keys("zzzz khai sinh") == ["khai sinh"]
    assert _keys("zzzz") == []


def test_an_unfinished_word_may_become_any_that_begins_so() -> None:
    (reading,) = _reader().readings("khai s", unfinished=True)
    assert {"sinh", "so"} <= {form.key for form in reading.words[-1].forms}


def test_a_mended_word_is_told_with_what_it_was_taken_for() -> None:
    assert _reader().corrected("khai sihn") == [("khai", "khai", False), ("sihn", "sinh", True)]
