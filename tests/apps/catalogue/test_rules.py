"""What a version may say and must say."""

from dataclasses import replace
from decimal import Decimal

from motcua.apps.catalogue.contents import FeeRow, GroundRow, PaperRow, TermRow, VersionContents
from motcua.apps.catalogue.rules import broken, missing
from tests.apps.catalogue.test_contents import WHOLE


def test_a_whole_version_has_no_fault() -> None:
    assert missing(WHOLE) == {}


def test_a_draft_may_lack_what_a_presented_one_must_say() -> None:
    bare = VersionContents(name="Thủ tục", terms=(TermRow("t1", "counter"),))
    assert broken(bare) == {}
    assert missing(bare) == {
        "levels": "Chọn ít nhất một cấp thực hiện.",
        "papers": "Ghi thành phần hồ sơ.",
        "terms-0-limit": "Chưa có thời hạn.",
        "results": "Ghi kết quả của thủ tục.",
        "legal_bases": "Ghi căn cứ pháp lý.",
    }


def test_a_quick_act_needs_no_limit() -> None:
    quick = replace(WHOLE, is_quick_act=True, terms=(TermRow("t1", "counter"),), fees=())
    assert missing(quick) == {}


def test_a_procedure_that_the_desk_does_not_take_says_why() -> None:
    assert broken(replace(WHOLE, received_at_desk=False)) == {
        "not_received_reason": "Ghi lý do không tiếp nhận tại Bộ phận Một cửa (biểu II.07b)."
    }


def test_faults_are_told_by_list_row_and_part() -> None:
    wrong = replace(
        WHOLE,
        papers=(PaperRow("Tờ khai"), PaperRow(" ")),
        terms=(TermRow("t1", "counter", "3d"), TermRow("t2", "counter", "3d"), TermRow("t3", "smoke", "0d")),
        fees=(FeeRow("t9", Decimal(-1)), FeeRow("t1")),
        grounds=(GroundRow("a", "Chờ", "ND151-2025", "", "handle", "dance", 9, 8),),
    )
    assert broken(wrong) == {
        "papers-1-name": "Ghi tên giấy tờ.",
        "terms-1-case_label": "Đã có dòng như vậy; ghi trường hợp để phân biệt.",
        "terms-2-channel": "Chọn cách nộp.",
        "terms-2-limit": "Thời hạn là một số và một đơn vị.",
        "fees-0-term": "Chọn cách nộp mà mức này áp dụng.",
        "fees-0-amount": "Mức thu không thể âm.",
        "fees-1-description": "Ghi mức thu, hoặc ghi chú nói cách tính.",
        "grounds-0-closes": "Chọn quyền trong danh sách.",
        "grounds-0-close_after_days": "Không trước ngày nhắc.",
    }
