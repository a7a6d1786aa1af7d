from motcua.apps.catalogue.portal.reading import ReadResult
from motcua.apps.catalogue.portal.results import read_keywords, read_results

CHROME = "Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốNộp hồ sơ"


def test_results_are_read_with_their_codes_and_without_the_buttons_of_the_page() -> None:
    text = f"Giấy phép Mã: KQ.G19.000462Văn bản từ chốiMã: KQ.G01.00262{CHROME}"
    assert read_results(text) == (
        ReadResult("KQ.G19.000462", "Giấy phép"),
        ReadResult("KQ.G01.00262", "Văn bản từ chối"),
    )


def test_a_result_without_a_code_keeps_its_name() -> None:
    assert read_results(f"Thông báo bằng văn bản{CHROME}") == (ReadResult("", "Thông báo bằng văn bản"),)


def test_nothing_stated_is_no_result() -> None:
    assert read_results("Không có thông tin") == ()


def test_search_words_of_the_portal_are_kept() -> None:
    assert read_keywords("Thẻ Mã: KQ.G01.000291Từ khóaBHYT, thẻMô tảKhông có thông tin") == "BHYT, thẻ"
    assert read_keywords(f"Thẻ{CHROME}") == ""
