"""Số, ký hiệu của biểu mẫu: an act that ends in a form gives it the next number of its book of the year."""

from typing import Protocol
from uuid import UUID

from motcua.apps.books.commands.take_numbers import take_numbers, year_period
from motcua.apps.books.states import BookKind
from motcua.apps.dossiers.models import IssuedPaper
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.states import PaperForm
from motcua.platform.acts import Act
from motcua.platform.db.batch import Statement
from motcua.platform.db.ids import new_id
from motcua.platform.db.rows import Table

SYMBOLS = {
    BookKind.SUPPLEMENT_REQUEST: "PBS-TTPVHCC",
    BookKind.NOT_ACCEPTED: "PTC-TTPVHCC",
    BookKind.APOLOGY: "PXL",
    BookKind.STOP_NOTICE: "TB-TTPVHCC",
}
"""What follows the number. Source: TT03-2025 Phụ lục I; it gives none for the notice of a stop, which is
numbered as any notice (ND30-2020 Đ15)."""


class HasChain(Protocol):
    """As much of a locked dossier or submission as a numbered paper needs."""

    @property
    def id(self) -> UUID: ...
    @property
    def agency_id(self) -> UUID: ...
    @property
    def last_seq(self) -> int: ...


def numbered_paper(act: Act, dossier: HasChain, form: PaperForm, kind: BookKind) -> tuple[str, Statement]:
    """The number as written ("07/PBS-TTPVHCC"), and the statement that keeps the paper: for `Change.extra`.

    Called in a plan, with the dossier locked. Number and paper are one transaction, so the book has no gap
    (ND30-2020 Đ15). The paper has no file yet: `sha256` stays empty until it is typeset.
    """
    number = take_numbers(dossier.agency_id, kind, year_period(local_day(act.happened_at)))[0]
    written = f"{number:02d}/{SYMBOLS[kind]}"
    paper = {
        "id": new_id(act.recorded_at),
        "dossier_id": dossier.id,
        "form": form.value,
        "number": written,
        "sha256": "",
        "issued_at": act.happened_at,
        "entry_seq": dossier.last_seq + 1,
    }
    return written, Table.of(IssuedPaper).insert([paper])
