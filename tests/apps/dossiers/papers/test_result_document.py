"""The result of a dossier as an administrative document, read back from the PDF."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from motcua.apps.dossiers.papers.result_document import ResultDocument, Signer, typeset_result_document
from tests.platform.papers.reading import claims_of, codes_of, fonts_of, pages_of, words_of

ISSUED = ResultDocument(
    made_at=datetime(2026, 2, 5, 3, 0, tzinfo=UTC),
    parent_agency_name="Ủy ban nhân dân tỉnh Cao Bằng",
    agency_name="Sở Xây dựng",
    number="07",
    symbol="QĐ-SXD",
    place="Cao Bằng",
    issued_on=date(2026, 2, 5),
    kind="Quyết định",
    summary="Về việc cấp giấy phép xây dựng",
    authority="Giám đốc Sở Xây dựng",
    body="Căn cứ Luật Xây dựng;\nQUYẾT ĐỊNH:\nĐiều 1. Cấp giấy phép cho ông H' theo hồ sơ #1 [A].",
    recipients=("Như Điều 1", "Lưu: VT"),
    signer=Signer(capacity=("KT. Giám đốc",), title="Phó Giám đốc", name="Hoàng Văn Thụ"),
    dossier_code="H14.27-261123-0007",
    check_url="https://motcua.example.vn/kiem-tra/1",
)
DRAFT = replace(ISSUED, number="", issued_on=None)


def test_an_issued_document_has_the_parts_of_the_decree_in_their_order() -> None:
    assert words_of(typeset_result_document(ISSUED)) == (
        "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG SỞ XÂY DỰNG "
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
        "Số: 07/QĐ-SXD Cao Bằng, ngày 05 tháng 02 năm 2026 "
        "QUYẾT ĐỊNH Về việc cấp giấy phép xây dựng GIÁM ĐỐC SỞ XÂY DỰNG "
        "Căn cứ Luật Xây dựng; QUYẾT ĐỊNH: Điều 1. Cấp giấy phép cho ông H' theo hồ sơ #1 [A]./. "
        "Nơi nhận: - Như Điều 1; - Lưu: VT. "
        "Quét mã để kiểm tra văn bản. Mã hồ sơ: H14.27-261123-0007 "
        "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Hoàng Văn Thụ"
    )


def test_a_draft_leaves_number_and_date_open_and_says_what_it_is() -> None:
    words = words_of(typeset_result_document(DRAFT))
    assert "DỰ THẢO" in words
    assert "07/QĐ-SXD" not in words
    assert "/QĐ-SXD Cao Bằng, ngày ..." in words


def test_only_a_draft_is_marked_as_one() -> None:
    assert "DỰ THẢO" not in words_of(typeset_result_document(ISSUED))


def test_a_telephone_reads_where_to_check_the_document() -> None:
    assert codes_of(typeset_result_document(ISSUED)) == {"QR Code": "https://motcua.example.vn/kiem-tra/1"}


def test_a_long_document_numbers_its_pages_from_the_second_on() -> None:
    pdf = typeset_result_document(replace(ISSUED, body="Một đoạn văn bản.\n" * 75))
    assert pages_of(pdf) == 3
    words = words_of(pdf)
    assert (" 2 Một đoạn" in words, " 3 Một đoạn" in words, " 1 Một đoạn" in words) == (True, True, False)


def test_the_file_is_made_for_keeping() -> None:
    pdf = typeset_result_document(ISSUED)
    assert fonts_of(pdf) == {"Tinos": True}
    assert claims_of(pdf) == {"pdfaid:part": "2", "pdfaid:conformance": "B", "pdfuaid:part": "1"}


def test_making_it_twice_gives_the_same_bytes() -> None:
    assert typeset_result_document(ISSUED) == typeset_result_document(replace(ISSUED))


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        typeset_result_document(replace(ISSUED, made_at=datetime(2026, 2, 5)))  # noqa: DTZ001
