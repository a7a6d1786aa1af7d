"""Mẫu 01: the receipt that a person carries home, with the moment for which the result is promised."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from motcua.apps.dossiers.papers.receipt_forms import ReceiptForm, form_in_force
from motcua.platform.papers import PaperSize, barcode_svg, long_date, long_moment, qr_svg, typeset
from motcua.platform.papers.dates import office_time

TEMPLATE = Path(__file__).with_suffix(".typ")


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipParty:
    """A person or organisation as the paper names it; "" is a dotted line to be filled by hand."""

    name: str
    identity_number: str = ""
    """As it may be shown: whoever fills the slip has masked it or not."""

    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPaper:
    """One paper handed in, and how many of it."""

    name: str
    originals: int = 0
    copies: int = 0
    electronic_files: int = 0

    @property
    def counts(self) -> str:
        """As in "01 bản chính, 02 bản sao"; "" when nobody counted."""
        kinds = (
            (self.originals, "bản chính"),
            (self.copies, "bản sao"),
            (self.electronic_files, "bản điện tử"),
        )
        return ", ".join(f"{count:02d} {kind}" for count, kind in kinds if count)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSlip:
    """All that is printed on Mẫu 01. Moments are aware; "" and None leave a dotted line.

    Source: TT03-2025 Phụ lục I Mẫu 01; TT01-2018 Mẫu 01 for dossiers received before it.
    """

    printed_at: datetime
    """Dates the paper and the file; chooses the form when nothing was received yet (a blank pad)."""

    agency_name: str
    """Đơn vị chủ quản, the upper line of the head."""

    desk_name: str
    place: str
    """Where the desk is, before the date: "Cao Bằng"."""

    number: str = ""
    """With its symbol, "0007/BPTNTKQ"."""

    replaces: str = ""
    """Which slip it takes the place of: "số 0007/BPTNTKQ, lập ngày …"; "" on the first one."""

    dossier_code: str
    applicant: SlipParty
    authoriser: SlipParty | None = None
    """Who authorised the applicant to hand the dossier in."""

    authorisation_paper: str = ""
    requested: str
    """Nội dung yêu cầu giải quyết: the procedure, as far as needed in its full official name."""

    papers: tuple[SlipPaper, ...]
    sets: int | None = 1
    limit_text: str
    """The legal limit in the catalogue's words: "05 ngày làm việc"."""

    received_at: datetime | None
    promised_at: datetime | None
    collect_at: str
    """Where the result is asked for: the desk, an address by post, the electronic store."""

    book_number: str = ""
    book_entry: str = ""
    submitter_name: str = ""
    receiver_name: str = ""
    follow_url: str = ""
    """What the QR code says; "" prints none."""

    follow_site: str = ""
    """The address a person can type, "dichvucong.example.gov.vn"."""

    access_key: str = ""
    """Mã tra cứu: with the code it opens the dossier to its holder."""

    desk_phone: str = ""
    size: PaperSize = PaperSize.A4

    @property
    def form(self) -> ReceiptForm:
        """The form in force on the day of reception."""
        return form_in_force(office_time(self.received_at or self.printed_at).date())


def typeset_receipt_slip(slip: ReceiptSlip) -> bytes:
    """The receipt as PDF/A-2b; on one page as far as the number of papers allows.

    Raises ValueError on a moment without time zone, and the errors of `typeset`.
    """
    return typeset(TEMPLATE, _material(slip), slip.printed_at)


def _material(slip: ReceiptSlip) -> dict[str, Any]:
    return asdict(slip) | {
        "form": asdict(slip.form) | {"valid_from": None, "valid_to": None},
        "desk_label": slip.form.desk_label(slip.desk_name),
        "printed_at": long_date(office_time(slip.printed_at).date()),
        "received_at": _moment(slip.received_at),
        "promised_at": _moment(slip.promised_at),
        "papers": [{"name": paper.name, "counts": paper.counts} for paper in slip.papers],
        "sets": "" if slip.sets is None else f"{slip.sets:02d}",
        "barcode": barcode_svg(slip.dossier_code) if slip.dossier_code else "",
        "qr": qr_svg(slip.follow_url) if slip.follow_url else "",
    }


def _moment(moment: datetime | None) -> str:
    return long_moment(moment) if moment else ""
