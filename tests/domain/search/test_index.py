"""Ranking by small examples; what it is worth on real titles: test_relevance.py."""

from motcua.domain.search import Entry, Index, WordKind, WordRow

TITLES = (
    "Thủ tục đăng ký khai sinh",
    "Thủ tục đăng ký lại khai sinh",
    "Thủ tục đăng ký khai tử",
    "Cấp lại giấy phép lái xe",
    "Đăng ký thường trú",
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản",
    "Giải quyết hưởng BHXH một lần",
    "Sắp xếp kho lưu trữ",
)
ROWS = (
    WordRow("bhxh", "bảo hiểm xã hội", WordKind.ABBREVIATION),
    WordRow("hộ khẩu", "thường trú", WordKind.SYNONYM),
    WordRow("bằng lái", "giấy phép lái xe", WordKind.SYNONYM),
    WordRow("cá", "thủy sản", WordKind.SYNONYM),
    WordRow("làm", "", WordKind.FILLER),
    WordRow("thủ tục", "", WordKind.FILLER),
    WordRow("lại", "", WordKind.SPECIAL),
)


def _index(*more: str) -> Index[str]:
    return Index([Entry(title, title) for title in (*TITLES, *more)], ROWS)


def _best(text: str, *more: str) -> str:
    return next((hit.key for hit in _index(*more).find(text, 1)), "")


def test_the_plain_case_stands_before_a_special_one_unless_it_is_asked_for() -> None:
    assert _best("khai sinh") == "Thủ tục đăng ký khai sinh"
    assert _best("lại khai sinh") == "Thủ tục đăng ký lại khai sinh"


def test_marks_decide_where_they_are_typed() -> None:
    assert _best("tử", "Tự nguyện") == "Thủ tục đăng ký khai tử"
    assert _best("tự", "Tự nguyện") == "Tự nguyện"


def test_a_synonym_finds_what_titles_call_it_with_and_without_marks() -> None:
    assert _best("nhập hộ khẩu") == "Đăng ký thường trú"
    assert _best("ho khau") == "Đăng ký thường trú"
    assert _best("hokhau") == "Đăng ký thường trú"
    assert _best("làm bằng lái") == "Cấp lại giấy phép lái xe"


def test_an_abbreviation_is_one_with_its_words_in_query_and_title() -> None:
    assert _best("bảo hiểm xã hội") == "Giải quyết hưởng BHXH một lần"
    assert _best("bhxh") == "Giải quyết hưởng BHXH một lần"


def test_one_word_is_itself_where_titles_have_it_beside_its_neighbour() -> None:
    titles = ("Giấy phép nuôi thủy sản", "Thuế thu nhập cá nhân")
    assert _best("thue ca nhan", *titles) == "Thuế thu nhập cá nhân"
    assert _best("nuoi ca", *titles) == "Giấy phép nuôi thủy sản"


def test_slips_are_forgiven_even_when_they_make_another_word() -> None:
    assert _best("dang ky khai sihn") == "Thủ tục đăng ký khai sinh"
    assert _best("chung thuc ban sap") == "Chứng thực bản sao từ bản chính giấy tờ, văn bản"
    assert _best("thuongf truj") == "Đăng ký thường trú"


def test_text_of_unknown_words_finds_nothing() -> None:
    assert _index().find("zzzz qqqq", 5) == []
    assert _index().find("", 5) == []


def test_only_those_asked_about_are_found() -> None:
    only = ["Thủ tục đăng ký khai tử"]
    assert [hit.key for hit in _index().find("đăng ký khai sinh", 5, among=only)] == only


def test_preference_decides_between_equals() -> None:
    index = Index([Entry("ministry", "Cấp thẻ", preference=1), Entry("commune", "Cấp thẻ", preference=3)])
    assert [hit.key for hit in index.find("cấp thẻ", 2)] == ["commune", "ministry"]


def test_a_suggestion_has_the_marks_that_titles_have_beside_these_neighbours() -> None:
    assert _index().suggestion("dang ky khai sihn") == "đăng ký khai sinh"
    assert _index().suggestion("dang ky khai sinh") == ""
