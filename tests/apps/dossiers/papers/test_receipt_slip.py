"""Mẫu 01, read back from the finished PDF."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from motcua.apps.dossiers.papers.receipt_slip import ReceiptSlip, SlipPaper, SlipParty, typeset_receipt_slip
from motcua.platform.papers import PaperSize
from tests.platform.papers.reading import claims_of, codes_of, fonts_of, pages_of, words_of

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
URL = "https://motcua.example.vn/theo-doi/H14.27-261123-0007?k=7KQ2-9FXM"

SLIP = ReceiptSlip(
    printed_at=datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM),
    agency_name="Ủy ban nhân dân tỉnh Cao Bằng",
    desk_name="Trung tâm Phục vụ hành chính công",
    place="Cao Bằng",
    number="0007/BPTNTKQ",
    dossier_code="H14.27-261123-0007",
    applicant=SlipParty(
        name="Nguyễn Thị Hồng Ngát",
        identity_number="099 3•• ••• 482",
        address="Tổ 5, phường Thục Phán, tỉnh Cao Bằng",
        phone="0912 345 678",
        email="hongngat@example.vn",
    ),
    requested="Cấp giấy phép xây dựng nhà ở riêng lẻ",
    papers=(
        SlipPaper(name="Đơn đề nghị theo mẫu", originals=1),
        SlipPaper(name="Giấy chứng nhận quyền sử dụng đất", copies=2),
        SlipPaper(name="Bản vẽ thiết kế", originals=1, copies=1, electronic_files=1),
    ),
    limit_text="05 ngày làm việc",
    received_at=datetime(2026, 11, 23, 9, 5, tzinfo=VIETNAM),
    promised_at=datetime(2026, 11, 30, 9, 5, tzinfo=VIETNAM),
    collect_at="Trung tâm Phục vụ hành chính công tỉnh Cao Bằng",
    book_number="01/2026",
    book_entry="0007",
    submitter_name="Nguyễn Thị Hồng Ngát",
    receiver_name="Lò Thị Đào",
    follow_url=URL,
    follow_site="motcua.example.vn",
    access_key="7KQ2-9FXM",
    desk_phone="0206 3 123 456",
)
LONG_PAPER = (
    "Bản sao một trong những giấy tờ chứng minh quyền sử dụng đất theo quy định của pháp luật về đất đai"
)


def _with_papers(count: int) -> ReceiptSlip:
    return replace(SLIP, papers=(SlipPaper(name=LONG_PAPER, originals=1, copies=2),) * count)


def test_the_receipt_of_2025_says_everything_in_the_order_of_the_form() -> None:
    assert words_of(typeset_receipt_slip(SLIP)) == " ".join(
        (
            "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
            "Số: 0007/BPTNTKQ Cao Bằng, ngày 23 tháng 11 năm 2026",
            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ Mã hồ sơ: H14.27-261123-0007",
            "Trung tâm Phục vụ hành chính công",
            "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Thị Hồng Ngát",
            "Số định danh cá nhân/tổ chức: 099 3•• ••• 482",
            "Địa chỉ: Tổ 5, phường Thục Phán, tỉnh Cao Bằng",
            "Số điện thoại: 0912 345 678 Email: hongngat@example.vn",
            "Nội dung yêu cầu giải quyết: Cấp giấy phép xây dựng nhà ở riêng lẻ",
            "Thành phần hồ sơ nộp gồm:",
            "1. Đơn đề nghị theo mẫu 01 bản chính",
            "2. Giấy chứng nhận quyền sử dụng đất 02 bản sao",
            "3. Bản vẽ thiết kế 01 bản chính, 01 bản sao, 01 bản điện tử",
            "Số lượng hồ sơ: 01 (bộ)",
            "Thời gian giải quyết hồ sơ theo quy định là: 05 ngày làm việc",
            "Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 23 tháng 11 năm 2026",
            "Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 05 phút, ngày 30 tháng 11 năm 2026",
            "Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công tỉnh Cao Bằng",
            "Vào Sổ theo dõi hồ sơ, Quyển số: 01/2026 Số thứ tự: 0007",
            "NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên)",
            "(Chữ ký số của người tiếp nhận hồ sơ nếu là biểu mẫu điện tử)",
            "Nguyễn Thị Hồng Ngát Lò Thị Đào",
            "Theo dõi hồ sơ: quét mã QR, hoặc vào motcua.example.vn và nhập mã hồ sơ, mã tra cứu.",
            "Mã tra cứu: 7KQ2-9FXM (giữ kín như chìa khóa)",
            "Khi đến nhận kết quả, mang theo giấy này và giấy tờ tùy thân.",
            "Điện thoại hỏi đáp: 0206 3 123 456.",
            "H14.27-261123-0007 Bản in từ hệ thống thông tin giải quyết thủ tục hành chính Trang 1/1",
        )
    )


def test_the_receipt_of_2018_numbers_its_points_and_asks_for_no_personal_number() -> None:
    day = datetime(2023, 1, 4, 9, 5, tzinfo=VIETNAM)
    words = words_of(typeset_receipt_slip(replace(SLIP, received_at=day, printed_at=day)))
    assert "(Liên: Lưu/giao khách hàng)" in words
    assert "Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công" in words
    assert "Tiếp nhận hồ sơ của: Nguyễn Thị Hồng Ngát Địa chỉ:" in words
    assert "4. Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 04 tháng 01 năm 2023" in words
    assert "được lập thành 2 liên" in words
    assert "Chữ ký số" not in words


def test_a_reprint_today_of_an_old_dossier_keeps_the_old_form() -> None:
    assert replace(SLIP, received_at=datetime(2023, 1, 4, 9, 5, tzinfo=VIETNAM)).form.source == "TT01-2018"


@pytest.mark.parametrize("size", list(PaperSize))
def test_a_scanner_reads_the_code_and_a_telephone_the_way_to_follow(size: PaperSize) -> None:
    assert codes_of(typeset_receipt_slip(replace(SLIP, size=size))) == {
        "Code 128": "H14.27-261123-0007",
        "QR Code": URL,
    }


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize(("papers", "pages"), [(1, 1), (8, 1), (20, 2)])
def test_up_to_eight_papers_of_two_lines_each_fit_on_one_page(
    size: PaperSize, papers: int, pages: int
) -> None:
    assert pages_of(typeset_receipt_slip(replace(_with_papers(papers), size=size))) == pages


def test_who_authorised_the_applicant_is_named_with_the_paper_that_says_so() -> None:
    authorised = replace(
        SLIP,
        authoriser=SlipParty(name="Y Bĭh Niê Kđăm", address="Buôn Ky, phường Thành Nhất, tỉnh Đắk Lắk"),
        authorisation_paper="Giấy ủy quyền ngày 02/11/2026",
    )
    words = words_of(typeset_receipt_slip(authorised))
    assert "Người ủy quyền: Y Bĭh Niê Kđăm Số định danh cá nhân/tổ chức: …" in words.replace("....", "…")
    assert "Giấy tờ ủy quyền: Giấy ủy quyền ngày 02/11/2026 Nội dung yêu cầu" in words


@pytest.mark.parametrize("name", ["H'", "Đ", "Nguyễn #Văn $A$ [B] \"C\" 'D' *E* _F_ <G> \\H"])
def test_a_name_is_printed_as_it_is(name: str) -> None:
    words = words_of(typeset_receipt_slip(replace(SLIP, applicant=SlipParty(name=name))))
    assert f"Ông (Bà)/Tổ chức: {name} Số định danh" in words


def test_a_blank_receipt_has_dots_to_write_on_and_no_codes() -> None:
    blank = replace(
        SLIP,
        number="",
        dossier_code="",
        applicant=SlipParty(name=""),
        requested="",
        papers=(),
        sets=None,
        limit_text="",
        received_at=None,
        promised_at=None,
        collect_at="",
        book_number="",
        book_entry="",
        submitter_name="",
        receiver_name="",
        follow_url="",
        follow_site="",
        access_key="",
    )
    pdf = typeset_receipt_slip(blank)
    assert codes_of(pdf) == {}
    assert pages_of(pdf) == 1
    assert "giờ" in words_of(pdf)
    assert words_of(pdf).count("....") > 10


def test_without_a_qr_code_nobody_is_told_to_scan_one() -> None:
    words = words_of(typeset_receipt_slip(replace(SLIP, follow_url="")))
    assert "Theo dõi hồ sơ: vào motcua.example.vn và nhập mã hồ sơ, mã tra cứu. Mã tra cứu: 7KQ2" in words


def test_the_file_is_kept_whole_with_its_own_fonts() -> None:
    pdf = typeset_receipt_slip(SLIP)
    assert fonts_of(pdf) == {"Tinos": True}
    assert claims_of(pdf) == {"pdfaid:part": "2", "pdfaid:conformance": "B", "pdfuaid:part": "1"}


def test_printing_twice_gives_the_same_bytes() -> None:
    assert typeset_receipt_slip(SLIP) == typeset_receipt_slip(replace(SLIP))


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        typeset_receipt_slip(replace(SLIP, received_at=datetime(2026, 11, 23, 9, 5)))  # noqa: DTZ001
