import pytest

from motcua.apps.catalogue.portal.papers import FIELD, read_papers
from motcua.apps.catalogue.portal.reading import ReadPaper, Remark
from motcua.apps.catalogue.states import Reason

HEADING = "--Tên giấy tờMẫu đơn, tờ khaiSố lượng"


def test_names_forms_and_counts_are_taken_apart() -> None:
    papers, remarks = read_papers(
        f"{HEADING}Giấy đề nghị theo mẫuMẫu TP-LS-02.docx1 bản chínhGiấy tờ về trụ sở.0 bản chính,1 bản sao"
    )
    assert papers == (
        ReadPaper("", "Giấy đề nghị theo mẫu", "Mẫu TP-LS-02.docx", 1, 0),
        ReadPaper("", "Giấy tờ về trụ sở.", "", 0, 1),
    )
    assert remarks == ()


def test_the_heading_of_a_group_is_the_case_of_its_papers() -> None:
    papers, _ = read_papers(
        "- Trường hợp mất thẻ:Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn1 bản chính"
        "- Trường hợp hỏng thẻ:Tên giấy tờMẫu đơn, tờ khaiSố lượngThẻ hỏng1 bản chính"
    )
    assert [(paper.case_label, paper.name) for paper in papers] == [
        ("Trường hợp mất thẻ", "Đơn"),
        ("Trường hợp hỏng thẻ", "Thẻ hỏng"),
    ]


def test_copies_named_in_a_sentence_end_no_row() -> None:
    papers, _ = read_papers(
        f"{HEADING}Tờ khai: nộp 01 bản chính tờ khai và giấy phép (02 bản chính)1 bản chính"
        "Ảnh: 01 bản chính2 bản chính"
    )
    assert [(paper.name, paper.originals) for paper in papers] == [
        ("Tờ khai: nộp 01 bản chính tờ khai và giấy phép (02 bản chính)", 1),
        ("Ảnh: 01 bản chính", 2),
    ]


def test_a_year_before_the_count_is_told_from_it() -> None:
    papers, remarks = read_papers(f"{HEADING}Đơn theo Nghị định ngày 25/6/20241 bản chính")
    assert (papers, remarks) == ((ReadPaper("", "Đơn theo Nghị định ngày 25/6/2024", "", 1, 0),), ())


def test_digits_before_the_count_make_it_unreadable() -> None:
    text = "Đơn đăng ký theo Mẫu số 181 bản chính"
    assert read_papers(HEADING + text) == (
        (ReadPaper("", text, "", None, None),),
        (Remark(FIELD, text, Reason.COUNT_RUNS_INTO_NAME),),
    )


@pytest.mark.parametrize(
    ("cell", "name", "form"),
    [
        ("Đơn theo mẫu;PHỤ LỤC 02 TT12.docx", "Đơn theo mẫu;", "PHỤ LỤC 02 TT12.docx"),
        ("Phiếu đề nghị (mẫu TK03)TK03-Phiunghkham.doc", "Phiếu đề nghị (mẫu TK03)", "TK03-Phiunghkham.doc"),
        ("Giấy theo Nghị định 5/2018/NĐ-CPMẫu số 4.doc", "Giấy theo Nghị định 5/2018/NĐ-CP", "Mẫu số 4.doc"),
        ("Đơn theo Mẫu 45, Mẫu 48Mau48.docxMau45.docx", "Đơn theo Mẫu 45, Mẫu 48", "Mau48.docxMau45.docx"),
    ],
)  # fmt: skip
def test_a_form_file_is_cut_from_the_name_where_the_cut_is_certain(cell: str, name: str, form: str) -> None:
    papers, remarks = read_papers(f"{HEADING}{cell}1 bản chính")
    assert (papers, remarks) == ((ReadPaper("", name, form, 1, 0),), ())


def test_a_form_file_without_a_joint_stays_with_the_name() -> None:
    papers, remarks = read_papers(f"{HEADING}Tờ trình theo quy địnhtờ trình.docx1 bản chính")
    assert papers == (ReadPaper("", "Tờ trình theo quy địnhtờ trình.docx", "", 1, 0),)
    assert [remark.reason for remark in remarks] == [Reason.FORM_NAME_UNCLEAR]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.PAPERS_NOT_STATED),
        ("--", Reason.PAPERS_NOT_STATED),
        ("nộp hồ sơ cho cơ quan BHXH", Reason.TABLE_NOT_FOUND),
    ],
)
def test_a_missing_table_is_reported(text: str, reason: Reason) -> None:
    assert read_papers(text) == ((), (Remark(FIELD, text, reason),))


def test_words_after_the_last_row_are_reported() -> None:
    papers, remarks = read_papers(f"{HEADING}Đơn1 bản chínhTrường hợp nộp trực tuyến thì kê khai")
    assert [paper.name for paper in papers] == ["Đơn"]
    assert remarks == (Remark(FIELD, "Trường hợp nộp trực tuyến thì kê khai", Reason.TABLE_NOT_FOUND),)
