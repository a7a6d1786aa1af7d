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


def test_digits_before_an_unfamiliar_number_make_it_unreadable() -> None:
    assert read_legal_bases(f"{HEADING}Mức thu theo phụ lục 1185/2019/TT-BTC") == (
        (ReadLegalBasis("", "Mức thu theo phụ lục 1185/2019/TT-BTC"),),
        (Remark(FIELD, "Mức thu theo phụ lục 1185/2019/TT-BTC", Reason.NUMBER_UNCLEAR),),
    )


def test_a_title_without_a_number_is_kept_and_reported() -> None:
    assert read_legal_bases(f"{HEADING}Bộ luật Hàng hải") == (
        (ReadLegalBasis("", "Bộ luật Hàng hải"),),
        (Remark(FIELD, "Bộ luật Hàng hải", Reason.NUMBER_UNCLEAR),),
    )


def test_no_documents_are_no_finding() -> None:
    assert read_legal_bases("Không có thông tin") == ((), ())
