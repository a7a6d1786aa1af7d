"""The result of a dossier as an administrative document: a decision, a notice, a certificate."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from motcua.apps.dossiers.papers.result_text import paragraphs
from motcua.platform.papers import PaperSize, long_date, qr_svg, typeset

TEMPLATE = Path(__file__).with_suffix(".typ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs, and by which power."""

    capacity: tuple[str, ...] = ()
    """Lines above the title: ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"); TL. and TUQ. alike."""

    title: str
    """"CHỦ TỊCH"; of a deputy "PHÓ CHỦ TỊCH"."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDocument:
    """What the document says. Without a number it is a draft, and looks like one, unless it is to be signed.

    Source: ND30-2020 Đ8 and Phụ lục I.
    """

    made_at: datetime
    """Dates the file, not the document."""

    parent_agency_name: str = ""
    agency_name: str
    number: str = ""
    """The number taken from the book, "07"; "" while the document is a draft."""

    symbol: str
    """What follows the number: "QĐ-UBND"."""

    place: str
    issued_on: date | None = None
    kind: str
    """Tên loại: "QUYẾT ĐỊNH", "THÔNG BÁO", "GIẤY XÁC NHẬN"."""

    summary: str
    """Trích yếu, under the kind: "Về việc …"."""

    authority: str = ""
    """Who decides, in capitals above a decision's grounds: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …"."""

    body: str
    """Plain text, a paragraph a line; see `result_text.paragraphs`."""

    recipients: tuple[str, ...]
    """Nơi nhận: "Như Điều 3", "Lưu: VT"."""

    signer: Signer
    dossier_code: str = ""
    is_to_sign: bool = False
    """Typeset for whoever is about to sign it: not marked a draft, its number and date still open."""

    check_url: str = ""
    """What the QR code beside the recipients says; "" prints none."""

    size: PaperSize = PaperSize.A4

    @property
    def is_draft(self) -> bool:
        return not self.number and not self.is_to_sign


def typeset_result_document(document: ResultDocument) -> bytes:
    """The document as PDF/A-2b, ready to be signed over its signature place.

    Raises ValueError on a moment without time zone, and the errors of `typeset`.
    """
    if document.made_at.tzinfo is None:
        raise ValueError(f"no time zone: {document.made_at.isoformat()}")
    material = asdict(document) | {
        "made_at": None,
        "is_draft": document.is_draft,
        "issued_on": long_date(document.issued_on) if document.issued_on else "",
        "body": [asdict(paragraph) for paragraph in paragraphs(document.body)],
        "qr": qr_svg(document.check_url) if document.check_url else "",
    }
    return typeset(TEMPLATE, material, document.made_at)
