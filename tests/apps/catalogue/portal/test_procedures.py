import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.apps.catalogue.portal import Refused, read_procedure
from motcua.apps.catalogue.portal.legal_bases import read_legal_bases
from motcua.apps.catalogue.portal.papers import read_papers
from motcua.apps.catalogue.portal.results import read_results
from motcua.apps.catalogue.portal.terms import read_terms

ROW: dict[str, object] = {
    "ma_thu_tuc": "1.004194",
    "ten_thu_tuc": "Đăng ký  tạm trú ",
    "linh_vuc": "Đăng ký, quản lý cư trú",
    "so_quyet_dinh": "885/QĐ-BCA-C06",
    "cap_thuc_hien": "Cấp xã",
    "yeu_cau_dieu_kien": "Không có thông tin",
    "trinh_tu_thuc_hien": "Bước 1: nộp.\n\n\n\nBước 2: nhận.",
}


def test_texts_are_cleaned_and_empty_phrases_dropped() -> None:
    read = read_procedure(ROW)
    assert (str(read.code), read.name, read.requirements, read.steps) == (
        "1.004194",
        "Đăng ký tạm trú",
        "",
        "Bước 1: nộp.\n\nBước 2: nhận.",
    )


def test_another_unicode_form_or_wider_blanks_are_the_same_content() -> None:
    decomposed = {key: unicodedata.normalize("NFD", f"{value} ") for key, value in ROW.items()}
    assert read_procedure(decomposed).source_digest == read_procedure(ROW).source_digest


def test_another_limit_is_other_content() -> None:
    changed = ROW | {"cach_thuc_thuc_hien": "Trực tiếp3 Ngày làm việcMiễn phí"}
    assert read_procedure(changed).source_digest != read_procedure(ROW).source_digest


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"ma_thu_tuc": "4194"}, "ma_thu_tuc"),
        ({"ma_thu_tuc": None}, "ma_thu_tuc"),
        ({"ten_thu_tuc": " "}, "ten_thu_tuc"),
        ({"linh_vuc": 7}, "linh_vuc"),
    ],
)
def test_a_row_without_code_name_or_field_is_refused(change: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_procedure(ROW | change)
    assert refusal.value.field == field


FRAGMENTS = (
    "Hình thức nộpThời gianPhí, lệ phíMô tả|Trực tiếp|5 Ngày làm việc|1|Miễn phí|(|)|a)|20 VNĐ|\n| "
    "|Không có thông tin|Tên giấy tờMẫu đơn, tờ khaiSố lượng|1 bản chính|,1 bản sao|mẫu|Đơn|.docx|--"
    "|Tên văn bản pháp lýMã văn bản|53/2014/QH13|2014|Luật|Mã: KQ.G01.000291|Từ khóa"
)
PIECES = st.sampled_from(FRAGMENTS.split("|")) | st.text(max_size=5)


@pytest.mark.parametrize("read", [read_terms, read_papers, read_legal_bases, read_results])
@given(text=st.lists(PIECES, max_size=25).map("".join))
def test_every_reader_answers_whatever_it_is_given(read: Callable[[str], object], text: str) -> None:
    assert read(text) is not None
