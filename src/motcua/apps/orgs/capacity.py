"""By which power somebody signs in another's place, and how a paper says so."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Capacity(StrEnum):
    """What stands before the head's title; the value is what is printed. Source: ND30-2020 Đ13, Phụ lục I."""

    FOR_THE_HEAD = "KT."
    """Ký thay: a deputy signs for the head."""
    BY_ORDER = "TL."
    """Thừa lệnh: the head of a unit signs certain kinds of papers, by the head's order."""
    BY_AUTHORITY = "TUQ."
    """Thừa ủy quyền: in writing, for a limited time and matter; not handed on."""
    ACTING = "Q."
    """Quyền: holds the head's office for the time being."""

    @property
    def label(self) -> str:
        """What officers call it."""
        return str(_LABELS[self])


_LABELS = {
    Capacity.FOR_THE_HEAD: _("Ký thay (KT.)"),
    Capacity.BY_ORDER: _("Ký thừa lệnh (TL.)"),
    Capacity.BY_AUTHORITY: _("Ký thừa ủy quyền (TUQ.)"),
    Capacity.ACTING: _("Quyền (Q.)"),
}


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """The words above a name. `power` is "KT. Chủ tịch"; "" for whoever signs in the own office."""

    power: str
    title: str


def signature_block(title: str, capacity: Capacity | None = None, represented: str = "") -> SignatureBlock:
    """How somebody with that title signs: in the own office, or for whoever has the title `represented`.

    "KT. Chủ tịch" over "Phó Chủ tịch"; the acting head has one line, "Q. Chủ tịch".
    Source: ND30-2020 Phụ lục I, mục II.7.
    """
    if capacity is None:
        return SignatureBlock("", title)
    if capacity is Capacity.ACTING:
        return SignatureBlock("", f"{capacity} {represented}")
    return SignatureBlock(f"{capacity} {represented}", title)
