"""What the parts of a version are called, and their values in words, in the language of the page."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

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
    VersionContents,
)
from motcua.apps.catalogue.states import Channel, Level, PauseEffect, ServiceLevel, Subject
from motcua.apps.orgs.capabilities import Capability
from motcua.domain.worktime import Limit

NOTHING: Final = "–"

LABELS: Final = {
    "name": gettext_lazy("Tên thủ tục"),
    "levels": gettext_lazy("Cấp thực hiện"),
    "subjects": gettext_lazy("Đối tượng thực hiện"),
    "kind": gettext_lazy("Loại thủ tục"),
    "competent_agency": gettext_lazy("Cơ quan có thẩm quyền"),
    "executing_agency": gettext_lazy("Cơ quan thực hiện"),
    "coordinating_agency": gettext_lazy("Cơ quan phối hợp"),
    "delegated_agency": gettext_lazy("Cơ quan được ủy quyền"),
    "receiving_address": gettext_lazy("Địa chỉ tiếp nhận"),
    "steps": gettext_lazy("Trình tự thực hiện"),
    "requirements": gettext_lazy("Yêu cầu, điều kiện"),
    "received_at_desk": gettext_lazy("Tiếp nhận tại Bộ phận Một cửa"),
    "not_received_reason": gettext_lazy("Lý do không tiếp nhận tại Bộ phận Một cửa"),
    "is_quick_act": gettext_lazy("Trả kết quả ngay trong ngày"),
    "service_level": gettext_lazy("Mức độ dịch vụ công trực tuyến"),
    "service_level_from": gettext_lazy("Mức độ này áp dụng từ"),
    "external_system": gettext_lazy("Giải quyết trên hệ thống khác"),
    "extension_days": gettext_lazy("Được gia hạn thêm nhiều nhất"),
    "extension_source": gettext_lazy("Căn cứ gia hạn"),
    "recall_source": gettext_lazy("Căn cứ thu hồi kết quả"),
    "papers": gettext_lazy("Thành phần hồ sơ"),
    "terms": gettext_lazy("Cách nộp và thời hạn"),
    "fees": gettext_lazy("Phí, lệ phí"),
    "exemptions": gettext_lazy("Miễn, giảm phí, lệ phí"),
    "results": gettext_lazy("Kết quả"),
    "legal_bases": gettext_lazy("Căn cứ pháp lý"),
    "grounds": gettext_lazy("Căn cứ tạm dừng thời hạn"),
}

NOUNS: Final = {
    "papers": gettext_lazy("giấy tờ"),
    "terms": gettext_lazy("cách nộp"),
    "fees": gettext_lazy("mức phí, lệ phí"),
    "exemptions": gettext_lazy("trường hợp miễn, giảm"),
    "results": gettext_lazy("kết quả"),
    "legal_bases": gettext_lazy("căn cứ pháp lý"),
    "grounds": gettext_lazy("căn cứ tạm dừng"),
}
"""One row of each list."""


def single_in_words(name: str, value: Any) -> str:
    """A value that is said once; "–" for nothing."""
    match name, value:
        case "levels", _:
            return ", ".join(str(Level(each).label) for each in value) or NOTHING
        case "subjects", _:
            return ", ".join(str(Subject(each).label) for each in value) or NOTHING
        case "service_level", str() if value:
            return str(ServiceLevel(value).label)
        case "extension_days", int():
            return _("%(days)s ngày làm việc") % {"days": value}
        case _, bool():
            return _("có") if value else _("không")
        case _, date():
            return f"{value:%d/%m/%Y}"
    return str(value or NOTHING)


def limit_in_words(limit: str | None) -> str:
    """`3 ngày làm việc`; says so where there is none."""
    return Limit.parse(limit).phrase().told(_) if limit else _("chưa có thời hạn")


def channel_in_words(channel: str) -> str:
    """`Trực tiếp`; "" is every way in."""
    return str(Channel(channel).label) if channel else _("mọi cách nộp")


def term_in_words(term: TermRow) -> str:
    """`Trực tiếp, trường hợp …`: the way in without its limit."""
    return ", ".join(part for part in (channel_in_words(term.channel), term.case_label) if part)


def amount_in_figures(amount: Decimal | None, currency: str, unit_text: str) -> str:
    """`8.000 đồng/bản`; says so where the text names no amount."""
    if amount is None:
        return _("theo ghi chú")
    if not amount:
        return _("miễn phí")
    figures = f"{amount:,.0f}".replace(",", ".") if amount == amount.to_integral() else f"{amount:,.2f}"
    unit = _("đồng") if currency == "VND" else currency
    return f"{figures} {unit}/{unit_text}" if unit_text else f"{figures} {unit}"


def row_name(row: Row, contents: VersionContents) -> str:
    """By which words a row is recognised."""
    match row:
        case PaperRow():
            return row.name
        case TermRow():
            return term_in_words(row)
        case FeeRow():
            terms = {term.key: term_in_words(term) for term in contents.terms}
            return " – ".join(part for part in (terms.get(row.term, ""), row.description) if part)
        case ExemptionRow():
            return f"{row.who} ({channel_in_words(row.channel)})"
        case ResultRow():
            return row.name
        case BasisRow():
            return " ".join(part for part in (row.number, row.title) if part)
        case GroundRow():
            return row.name


def row_parts(row: Row) -> dict[str, str]:
    """What a row says beside its name, by the words for each part."""
    match row:
        case PaperRow():
            return {
                _("Bản chính"): _count(row.originals),
                _("Bản sao"): _count(row.copies),
                _("Mẫu đơn"): row.form_name or NOTHING,
                _("Trường hợp"): row.case_label or NOTHING,
            }
        case TermRow():
            return {_("Thời hạn"): limit_in_words(row.limit), _("Mô tả"): row.description or NOTHING}
        case FeeRow():
            return {_("Mức thu"): amount_in_figures(row.amount, row.currency, row.unit_text)}
        case ExemptionRow():
            return {_("Được giảm"): f"{row.share_percent or 0} %", _("Căn cứ"): row.source or NOTHING}
        case ResultRow():
            return {_("Mã"): row.code or NOTHING}
        case BasisRow():
            return {}
        case GroundRow():
            return _ground_parts(row)


def _ground_parts(row: GroundRow) -> dict[str, str]:
    return {
        _("Căn cứ"): row.source or NOTHING,
        _("Giấy tờ"): row.evidence or NOTHING,
        _("Người mở"): Capability(row.opens).label if row.opens else NOTHING,
        _("Người kết thúc"): Capability(row.closes).label if row.closes else NOTHING,
        _("Nhắc sau số ngày"): _count(row.warn_after_days),
        _("Đề nghị kết thúc sau số ngày"): _count(row.close_after_days),
        _("Sau khi tạm dừng"): str(PauseEffect(row.effect).label),
    }


def _count(number: int | None) -> str:
    return NOTHING if number is None else str(number)
