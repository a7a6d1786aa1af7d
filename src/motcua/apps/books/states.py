"""Kinds of number book."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class BookKind(TextChoices):
    DOSSIER = "dossier", _("Số thứ tự hồ sơ trong ngày")
    """One book a day for each resolving agency. Source: TT03-2025 Đ13."""
    RESULT = "result", _("Số văn bản kết quả")
    """One book a year for each agency, continuous from 01. Source: ND30-2020 Đ15."""
    SUPPLEMENT_REQUEST = "supplement_request", _("Số phiếu yêu cầu bổ sung, hoàn thiện hồ sơ")
    """Form 02. These four: one book a year for each agency, without gaps (TT03-2025 Phụ lục I)."""
    NOT_ACCEPTED = "not_accepted", _("Số phiếu từ chối tiếp nhận giải quyết hồ sơ")
    APOLOGY = "apology", _("Số văn bản xin lỗi và đề nghị gia hạn")
    STOP_NOTICE = "stop_notice", _("Số thông báo dừng giải quyết hồ sơ")
