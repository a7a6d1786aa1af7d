"""Kinds of notice."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class NoticeKind(TextChoices):
    ACCEPTED = "accepted", _("Hồ sơ đã được tiếp nhận.")
    RESULT_READY = "result_ready", _("Đã có kết quả. Mời ông, bà đến nhận.")
    DELIVERED = "delivered", _("Kết quả đã được trả.")
