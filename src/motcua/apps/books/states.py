"""Kinds of number book."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class BookKind(TextChoices):
    DOSSIER = "dossier", _("Số thứ tự hồ sơ trong ngày")
    """One book a day for each resolving agency. Source: TT03-2025 Đ13."""
    RESULT = "result", _("Số văn bản kết quả")
    """One book a year for each agency, continuous from 01. Source: ND30-2020 Đ15."""
