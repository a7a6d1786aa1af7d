"""One row of each list of a version, as it is typed; what is missing is said when it is presented."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any, ClassVar, Final, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.catalogue.contents import (
    BasisRow,
    ExemptionRow,
    FeeRow,
    GroundRow,
    PaperRow,
    ResultRow,
    Row,
    TermRow,
)
from motcua.apps.catalogue.states import Channel, PauseEffect
from motcua.apps.orgs.capabilities import Capability
from motcua.domain.worktime import Limit

MOST_SHEETS = 999
MOST_DAYS = 3650
LONGEST = 4000
LIMIT_UNITS: Final = (
    ("d", gettext_lazy("ngày làm việc")),
    ("h", gettext_lazy("giờ làm việc")),
    ("m", gettext_lazy("phút làm việc")),
    ("c", gettext_lazy("ngày theo lịch")),
)
CURRENCIES: Final = (("VND", gettext_lazy("đồng")), ("USD", "USD"), ("EUR", "EUR"))
PAUSING: Final = (
    Capability.ACCEPT,
    Capability.HANDLE,
    Capability.REVIEW,
    Capability.APPROVE,
    Capability.COLLECT_FEES,
)
"""Who may be made to open or to close a pause."""


def _words(label: Any, **attrs: Any) -> forms.CharField:
    widget = forms.TextInput({"autocomplete": "off", **attrs})
    return forms.CharField(label=label, required=False, max_length=LONGEST, widget=widget)


def _text(label: Any, rows: int = 2) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=LONGEST, widget=forms.Textarea({"rows": rows})
    )


def _count(label: Any, most: int, least: int = 0) -> forms.IntegerField:
    widget = forms.TextInput({"inputmode": "numeric", "autocomplete": "off"})
    wrong = {"invalid": gettext_lazy("Ghi một số nguyên.")}
    return forms.IntegerField(
        label=label, required=False, min_value=least, max_value=most, widget=widget, error_messages=wrong
    )


class RowForm(forms.Form):
    """A row; `fault_fields` names the control where a fault of a part is shown."""

    fault_fields: ClassVar[Mapping[str, str]] = MappingProxyType({})

    @staticmethod
    def opened(row: Any) -> dict[str, Any]:
        """What the controls hold for a row of a version."""
        return {name: getattr(row, name) for name in row.__slots__}

    def row(self) -> Row:
        """The row that was typed; for a form that is valid."""
        raise NotImplementedError

    def fault(self, part: str, message: str) -> None:
        """Show a fault of a part of the row at its control."""
        field = self.fault_fields.get(part, part)
        self.add_error(field if field in self.fields else None, message)


class PaperForm(RowForm):
    name = _text(gettext_lazy("Tên giấy tờ"))
    form_name = _words(gettext_lazy("Mẫu đơn, tờ khai"))
    originals = _count(gettext_lazy("Bản chính"), MOST_SHEETS)
    copies = _count(gettext_lazy("Bản sao"), MOST_SHEETS)
    case_label = _words(gettext_lazy("Trường hợp"))

    def row(self) -> PaperRow:
        return PaperRow(**self.cleaned_data)


class TermForm(RowForm):
    key = forms.CharField(widget=forms.HiddenInput, required=False)
    limit_text = forms.CharField(widget=forms.HiddenInput, required=False)
    channel = forms.ChoiceField(label=gettext_lazy("Cách nộp"), choices=Channel, required=False)
    limit_count = _count(gettext_lazy("Thời hạn"), 999, 1)
    limit_unit = forms.ChoiceField(
        label=gettext_lazy("Tính bằng"), choices=LIMIT_UNITS, required=False, initial="d"
    )
    case_label = _words(gettext_lazy("Trường hợp"))
    description = _text(gettext_lazy("Mô tả"))

    fault_fields = MappingProxyType({"limit": "limit_count"})

    @staticmethod
    def opened(row: TermRow) -> dict[str, Any]:
        held = RowForm.opened(row)
        limit = held.pop("limit")
        if limit:
            held |= {"limit_count": int(limit[:-1]), "limit_unit": limit[-1]}
        return held

    def row(self) -> TermRow:
        said = dict(self.cleaned_data)
        count, unit = said.pop("limit_count"), said.pop("limit_unit") or "d"
        limit = str(Limit.parse(f"{count}{unit}")) if count else None
        return TermRow(limit=limit, **said)


class FeeForm(RowForm):
    term = forms.ChoiceField(label=gettext_lazy("Áp dụng cho"), required=False)
    amount = _words(gettext_lazy("Mức thu"), inputmode="numeric")
    currency = forms.ChoiceField(label=gettext_lazy("Tiền"), choices=CURRENCIES, required=False)
    unit_text = _words(gettext_lazy("Đơn vị tính"))
    description = _text(gettext_lazy("Ghi chú"))

    @staticmethod
    def opened(row: FeeRow) -> dict[str, Any]:
        amount = row.amount
        plain = "" if amount is None else f"{amount.normalize():f}".replace(".", ",")
        return RowForm.opened(row) | {"amount": plain}

    def offer_terms(self, terms: list[tuple[str, str]]) -> None:
        """The ways in that the fee may belong to."""
        cast(forms.ChoiceField, self.fields["term"]).choices = terms

    def clean_amount(self) -> Decimal | None:
        """`8.000` and `8000` are eight thousand; a comma begins the hundredths."""
        typed = self.cleaned_data["amount"].replace(" ", "").replace(".", "").replace(",", ".")
        if not typed:
            return None
        try:
            amount = Decimal(typed)
        except InvalidOperation:
            raise forms.ValidationError(_("Ghi số tiền bằng chữ số, như 8.000.")) from None
        if not amount.is_finite() or amount >= Decimal(10) ** 12:
            raise forms.ValidationError(_("Ghi số tiền bằng chữ số, như 8.000."))
        return amount

    def row(self) -> FeeRow:
        return FeeRow(**{**self.cleaned_data, "currency": self.cleaned_data["currency"] or "VND"})


class ExemptionForm(RowForm):
    who = _words(gettext_lazy("Ai được miễn, giảm"))
    share_percent = _count(gettext_lazy("Giảm %"), 100, 1)
    channel = forms.ChoiceField(
        label=gettext_lazy("Cách nộp"),
        choices=[("", gettext_lazy("mọi cách nộp")), *Channel.choices],
        required=False,
    )
    source = _words(gettext_lazy("Căn cứ"))

    def row(self) -> ExemptionRow:
        return ExemptionRow(**self.cleaned_data)


class ResultForm(RowForm):
    name = _words(gettext_lazy("Tên kết quả"))
    code = _words(gettext_lazy("Mã kết quả"))

    def row(self) -> ResultRow:
        return ResultRow(**self.cleaned_data)


class BasisForm(RowForm):
    number = _words(gettext_lazy("Số, ký hiệu"))
    title = _words(gettext_lazy("Tên văn bản"))

    def row(self) -> BasisRow:
        return BasisRow(**self.cleaned_data)


class GroundForm(RowForm):
    name = _words(gettext_lazy("Tên căn cứ"))
    code = _words(gettext_lazy("Mã"))
    source = _words(gettext_lazy("Văn bản"))
    evidence = _words(gettext_lazy("Giấy tờ mở tạm dừng"))
    opens = forms.ChoiceField(
        label=gettext_lazy("Ai mở"), choices=[(each.value, each.label) for each in PAUSING], required=False
    )
    closes = forms.ChoiceField(
        label=gettext_lazy("Ai kết thúc"),
        choices=[(each.value, each.label) for each in PAUSING],
        required=False,
    )
    warn_after_days = _count(gettext_lazy("Nhắc sau (ngày)"), MOST_DAYS, 1)
    close_after_days = _count(gettext_lazy("Đề nghị kết thúc sau (ngày)"), MOST_DAYS, 1)
    effect = forms.ChoiceField(label=gettext_lazy("Sau khi tạm dừng"), choices=PauseEffect, required=False)

    def row(self) -> GroundRow:
        return GroundRow(**self.cleaned_data)


ROW_FORMS: Final[Mapping[str, type[RowForm]]] = MappingProxyType(
    {
        "papers": PaperForm,
        "terms": TermForm,
        "fees": FeeForm,
        "exemptions": ExemptionForm,
        "results": ResultForm,
        "legal_bases": BasisForm,
        "grounds": GroundForm,
    }
)
