"""The columns of the list: which there are, and which somebody chose."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.queries.work_list import Order


class Choosable(StrEnum):
    """Columns that can be left out; the code and the time left always stand."""

    PROCEDURE = "procedure"
    OWNER = "owner"
    CHANNEL = "channel"
    RECEIVED = "received"
    STEP = "step"
    HOLDER = "holder"
    AGENCY = "agency"

    @property
    def label(self) -> str:
        """Its head."""
        return str(_LABELS[self])


_LABELS: dict[Choosable, str | Promise] = {
    Choosable.PROCEDURE: _("Thủ tục"),
    Choosable.OWNER: _("Chủ hồ sơ"),
    Choosable.CHANNEL: _("Kênh nộp"),
    Choosable.RECEIVED: _("Nhận lúc"),
    Choosable.STEP: _("Bước"),
    Choosable.HOLDER: _("Nơi giữ"),
    Choosable.AGENCY: _("Cơ quan giải quyết"),
}
_ORDERS = {Choosable.OWNER: Order.OWNER, Choosable.RECEIVED: Order.RECEIVED, Choosable.STEP: Order.SINCE}

AT_FIRST = frozenset({Choosable.PROCEDURE, Choosable.OWNER, Choosable.STEP, Choosable.HOLDER})


@dataclass(frozen=True, slots=True)
class Column:
    """A head of the table. `order` None: the list can't be sorted by it."""

    name: str
    label: str | Promise
    order: Order | None
    is_sorted: bool = False

    @property
    def sorted(self) -> dict[str, str | None]:
        """For `{% querystring %}`: the list sorted by it."""
        return {"order": None if self.order is Order.DUE else self.order, "page": None}


def columns_of(chosen: Collection[str] | None, order: Order) -> list[Column]:
    """The heads of the table after the box for choosing; `chosen` None: as everybody starts."""
    shown = AT_FIRST if chosen is None else chosen
    between = [
        Column(each.value, each.label, _ORDERS.get(each), _ORDERS.get(each) is order)
        for each in Choosable
        if each in shown
    ]
    # Codes of an agency sort as its dossiers came in.
    code = Column("code", _("Mã hồ sơ"), Order.RECEIVED, order is Order.RECEIVED)
    due = Column("due", _("Thời gian còn lại"), Order.DUE, order is Order.DUE)
    return [code, *between, due]
