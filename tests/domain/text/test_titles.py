from motcua.domain.text import sentence_case, short_title


def test_only_long_parentheses_of_a_title_are_folded() -> None:
    title = (
        "Cấp giấy phép (lần đầu) cho công trình cấp đặc biệt, cấp I, cấp II "
        "(Không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài) và nhà ở"
    )
    assert short_title(title) == (
        "Cấp giấy phép (lần đầu) cho công trình cấp đặc biệt, cấp I, cấp II (…) và nhà ở"
    )


def test_a_title_without_parentheses_stays() -> None:
    assert short_title("Đăng ký khai sinh") == "Đăng ký khai sinh"


def test_a_sentence_begins_with_a_capital_and_keeps_the_others() -> None:
    assert sentence_case("đô la Mỹ") == "Đô la Mỹ"
    assert sentence_case("") == ""
