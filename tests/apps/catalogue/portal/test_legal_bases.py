import pytest

from motcua.apps.catalogue.portal.legal_bases import FIELD, read_legal_bases
from motcua.apps.catalogue.portal.reading import ReadLegalBasis, Remark
from motcua.apps.catalogue.states import Reason

HEADING = "Tên văn bản pháp lýMã văn bản"


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        (
            "Luật Công chứng53/2014/QH13Luật Đất đai31/2024/QH15",
            [("53/2014/QH13", "Luật Công chứng"), ("31/2024/QH15", "Luật Đất đai")],
        ),
        ("Nghị định 05/2012/NĐ-CP05/2012/NĐ-CP", [("05/2012/NĐ-CP", "Nghị định 05/2012/NĐ-CP")]),
        ("Luật Khiếu nại năm 201102/2011/QH13", [("02/2011/QH13", "Luật Khiếu nại năm 2011")]),
        (
            "Luật số 43/2024/QH15 ngày 29/6/202443/2024/QH15Luật sửa đổi 15 luật146/2025/QH15",
            [
                ("43/2024/QH15", "Luật số 43/2024/QH15 ngày 29/6/2024"),
                ("146/2025/QH15", "Luật sửa đổi 15 luật"),
            ],
        ),
        (
            "Thông tư 06/2025/TT-BTP quy định về tập sự06/2025/TT-BTPThông tư của Bộ trưởng10/2023/TT-BTP",
            [
                ("06/2025/TT-BTP", "Thông tư 06/2025/TT-BTP quy định về tập sự"),
                ("10/2023/TT-BTP", "Thông tư của Bộ trưởng"),
            ],
        ),
        (
            "Thông tư 80/2021/TT-BTC80/2021/TT-BTCThông tư sửa đổi Thông tư số 80/2021/TT-BTC94/2025/TT-BTC",
            [
                ("80/2021/TT-BTC", "Thông tư 80/2021/TT-BTC"),
                ("94/2025/TT-BTC", "Thông tư sửa đổi Thông tư số 80/2021/TT-BTC"),
            ],
        ),
        (
            "Quyết định số 23/2022/QĐ-TTg tại Kỳ họp thứ 323/2022/QĐ-TTg",
            [("23/2022/QĐ-TTg", "Quyết định số 23/2022/QĐ-TTg tại Kỳ họp thứ 3")],
        ),
        (
            "Nghị quyết số 66.19/2026/NQ-CP của Chính phủ66.19/2026/NQ-CP",
            [("66.19/2026/NQ-CP", "Nghị quyết số 66.19/2026/NQ-CP của Chính phủ")],
        ),
        (
            "Hướng dẫn bảo hiểm y tế09/2015/TTLT-BCA-BYT-BTCQuyết định 601/QĐ-BTC601/QĐ-BTC",
            [
                ("09/2015/TTLT-BCA-BYT-BTC", "Hướng dẫn bảo hiểm y tế"),
                ("601/QĐ-BTC", "Quyết định 601/QĐ-BTC"),
            ],
        ),
    ],
)
def test_titles_and_numbers_are_told_apart(text: str, bases: list[tuple[str, str]]) -> None:
    assert read_legal_bases(HEADING + text) == (tuple(ReadLegalBasis(*basis) for basis in bases), ())


@pytest.mark.parametrize("digits", ["214", "1185"])
def test_digits_of_the_title_before_the_number_make_it_unreadable(digits: str) -> None:
    text = f"Nghị quyết được thông qua tại Kỳ họp thứ {digits}/2022/QĐ-TTg"
    assert read_legal_bases(HEADING + text) == (
        (ReadLegalBasis("", text),),
        (Remark(FIELD, text, Reason.NUMBER_UNCLEAR),),
    )


def test_a_title_without_a_number_is_kept_and_reported() -> None:
    assert read_legal_bases(f"{HEADING}Bộ luật Hàng hải") == (
        (ReadLegalBasis("", "Bộ luật Hàng hải"),),
        (Remark(FIELD, "Bộ luật Hàng hải", Reason.NUMBER_UNCLEAR),),
    )


def test_no_documents_are_no_finding() -> None:
    assert read_legal_bases("Không có thông tin") == ((), ())
