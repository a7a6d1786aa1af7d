from decimal import Decimal

from motcua.apps.catalogue.portal.reading import ReadFee, ReadTerm, Remark
from motcua.apps.catalogue.portal.terms import FIELD, read_terms
from motcua.apps.catalogue.states import Channel, Reason
from motcua.domain.money import Money

HEADING = "Hình thức nộpThời gianPhí, lệ phíMô tả"
FREE = ReadFee(Money(Decimal(0)), "", "")


def test_flattened_rows_are_taken_apart() -> None:
    terms, remarks = read_terms(
        f"{HEADING}Trực tuyến15 NgàyMiễn phíDịch vụ bưu chính15 NgàyMiễn phíTrực tiếp25 NgàyMiễn phíTại quầy"
    )
    assert terms == (
        ReadTerm(Channel.ONLINE, "15c", "15 Ngày", "", "", (FREE,)),
        ReadTerm(Channel.POST, "15c", "15 Ngày", "", "", (FREE,)),
        ReadTerm(Channel.COUNTER, "25c", "25 Ngày", "", "Tại quầy", (FREE,)),
    )
    assert remarks == ()


def test_a_channel_named_inside_a_description_begins_no_row() -> None:
    text = "Trực tiếp tại trụ sở; Trực tuyến: nộp qua Cổng dịch vụ công"
    terms, remarks = read_terms(f"{HEADING}Trực tiếp5 Ngày làm việcKhông có thông tin{text}")
    assert (terms, remarks) == (
        (ReadTerm(Channel.COUNTER, "5d", "5 Ngày làm việc", "", text, ()),),
        (),
    )


def test_rows_that_differ_only_in_the_fee_are_one_term() -> None:
    terms, _ = read_terms(
        f"{HEADING}Trực tiếp5 Ngày làm việc145 USD(dưới 2 năm)Trực tiếp5 Ngày làm việc155 USD(trên 2 năm)"
    )
    assert terms == (
        ReadTerm(
            Channel.COUNTER,
            "5d",
            "5 Ngày làm việc",
            "",
            "",
            (
                ReadFee(Money(Decimal(145), "USD"), "", "dưới 2 năm"),
                ReadFee(Money(Decimal(155), "USD"), "", "trên 2 năm"),
            ),
        ),
    )


def test_one_channel_has_a_row_for_each_case() -> None:
    terms, _ = read_terms(
        f"{HEADING}Trực tiếp1 Ngày làm việcMiễn phíTrường hợp đơn giản: trong ngày."
        "Trực tiếp3 Ngày làm việcMiễn phíTrường hợp cần xác minh: 03 ngày làm việc."
    )
    assert [(term.case_label, term.limit) for term in terms] == [
        ("Trường hợp đơn giản", "1d"),
        ("Trường hợp cần xác minh", "3d"),
    ]


def test_a_number_glued_to_an_amount_is_neither_limit_nor_fee() -> None:
    terms, remarks = read_terms(f"{HEADING}Trực tuyến120 VNĐ(20.000 đ/tờ khai)")
    assert terms == (ReadTerm(Channel.ONLINE, None, "120 VNĐ (20.000 đ/tờ khai)", "", "", ()),)
    assert remarks == (Remark(FIELD, "120 VNĐ", Reason.LIMIT_RUNS_INTO_FEE),)


def test_a_list_in_a_note_does_not_end_it() -> None:
    terms, remarks = read_terms(f"{HEADING}Trực tiếp7 NgàyMiễn phí(a) không; b) không)Nộp tại quầy")
    assert [(term.fees[0].description, term.description) for term in terms] == [
        ("a) không; b) không", "Nộp tại quầy")
    ]
    assert [remark.reason for remark in remarks] == [Reason.FEE_FREE_DOUBTED]


def test_a_note_without_an_end_is_reported() -> None:
    _, remarks = read_terms(f"{HEADING}Trực tiếp7 Ngày100,000 VNĐ(đồng (Miễn đến 30/6/2026)7 ngày")
    assert [remark.reason for remark in remarks] == [Reason.NOTE_END_UNCLEAR]


def test_a_limit_in_words_is_kept_as_words() -> None:
    terms, remarks = read_terms(f"{HEADING}Trực tiếpKhông quy địnhMiễn phí")
    assert terms == (ReadTerm(Channel.COUNTER, None, "Không quy định", "", "", (FREE,)),)
    assert remarks == (Remark(FIELD, "Trực tiếp: Không quy định", Reason.LIMIT_IN_WORDS),)


def test_text_that_is_no_table_is_reported_whole() -> None:
    assert read_terms("Nộp tại trụ sở.") == ((), (Remark(FIELD, "Nộp tại trụ sở.", Reason.TABLE_NOT_FOUND),))
