"""Plain text told apart into the paragraphs of a decision."""

from motcua.apps.dossiers.papers.result_text import Paragraph, ParagraphKind, paragraphs


def test_a_decision_is_read_as_grounds_proclamation_and_articles() -> None:
    body = (
        "Căn cứ Luật Hộ tịch;\n\nTheo đề nghị của công chức tư pháp.\nQUYẾT ĐỊNH:\n"
        "Điều 1. Công nhận việc thay đổi họ tên.\nĐiều 2. Có hiệu lực từ ngày ký."
    )
    assert paragraphs(body) == (
        Paragraph(ParagraphKind.GROUND, "Căn cứ Luật Hộ tịch;"),
        Paragraph(ParagraphKind.GROUND, "Theo đề nghị của công chức tư pháp."),
        Paragraph(ParagraphKind.PROCLAMATION, "QUYẾT ĐỊNH:"),
        Paragraph(ParagraphKind.ARTICLE, "Công nhận việc thay đổi họ tên.", "Điều 1."),
        Paragraph(ParagraphKind.ARTICLE, "Có hiệu lực từ ngày ký./.", "Điều 2."),
    )


def test_the_end_is_marked_once() -> None:
    assert paragraphs("Xin thông báo./.") == (Paragraph(ParagraphKind.TEXT, "Xin thông báo./."),)
    assert paragraphs("Xin thông báo") == (Paragraph(ParagraphKind.TEXT, "Xin thông báo./."),)


def test_an_empty_text_has_no_paragraphs() -> None:
    assert paragraphs(" \n\n") == ()
