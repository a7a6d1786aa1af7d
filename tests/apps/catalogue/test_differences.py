"""What changed, in words."""

from dataclasses import replace
from decimal import Decimal

from motcua.apps.catalogue.contents import FeeRow, PaperRow, TermRow, VersionContents
from motcua.apps.catalogue.differences import Difference, DifferenceKind, differences
from tests.apps.catalogue.test_contents import WHOLE


def told(new: VersionContents, old: VersionContents = WHOLE) -> list[str]:
    return [str(each) for each in differences(old, new)]


def test_the_same_says_nothing() -> None:
    assert differences(WHOLE, replace(WHOLE)) == ()


def test_a_limit_is_told_by_its_way_in() -> None:
    shorter = replace(WHOLE, terms=(TermRow("t1", "counter", "2d"), WHOLE.terms[1]))
    assert differences(WHOLE, shorter) == (
        Difference(DifferenceKind.CHANGED, "Thời hạn – Trực tiếp", "3 ngày làm việc", "2 ngày làm việc"),
    )
    assert told(shorter) == ["Thời hạn – Trực tiếp: 3 ngày làm việc → 2 ngày làm việc"]


def test_papers_are_added_taken_out_and_changed() -> None:
    papers = (replace(WHOLE.papers[0], copies=1), PaperRow("Bản cam kết", originals=1))
    assert told(replace(WHOLE, papers=papers)) == [
        "Bản sao – Tờ khai: 0 → 1",
        "Thêm giấy tờ: Bản cam kết (bản chính 1)",
        "Bỏ giấy tờ: Ảnh (bản sao 2)",
    ]


def test_moving_papers_is_a_change_too() -> None:
    moved = replace(WHOLE, papers=WHOLE.papers[::-1])
    assert told(moved) == ["Thứ tự – Thành phần hồ sơ: Tờ khai; Ảnh → Ảnh; Tờ khai"]


def test_fees_are_told_with_their_way_in_whatever_keys_it_has() -> None:
    renamed = replace(
        WHOLE,
        terms=(TermRow("a", "counter", "3d"), TermRow("b", "online", "2d")),
        fees=(FeeRow("a", Decimal(10000), unit_text="bản"), FeeRow("b", Decimal(0))),
    )
    assert told(renamed) == ["Mức thu – Trực tiếp: 8.000 đồng/bản → 10.000 đồng/bản"]


def test_single_values_and_long_texts() -> None:
    new = replace(
        WHOLE, extension_days=None, extension_source="", is_quick_act=True, steps="Bước 1.\nBước 2 mới."
    )
    assert told(new, replace(WHOLE, steps="Bước 1.\nBước 2.")) == [
        "Bỏ trình tự thực hiện: Bước 2.",
        "Thêm trình tự thực hiện: Bước 2 mới.",
        "Trả kết quả ngay trong ngày: không → có",
        "Được gia hạn thêm nhiều nhất: 2 ngày làm việc → –",
        "Căn cứ gia hạn: ND23-2015 Điều 21 → –",
    ]
