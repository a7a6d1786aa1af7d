"""Kinds of notice."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class NoticeKind(TextChoices):
    ACCEPTED = "accepted", _("Hồ sơ đã được tiếp nhận.")
    RESULT_READY = "result_ready", _("Đã có kết quả. Mời ông, bà đến nhận.")
    DELIVERED = "delivered", _("Kết quả đã được trả.")
    SUPPLEMENT_ASKED = "supplement_asked", _("Cần bổ sung hồ sơ. Xem nội dung và ngày cuối trên trang này.")
    PAUSED = "paused", _("Thời hạn tạm dừng. Xem lý do trên trang này.")
    RESUMED = "resumed", _("Thời hạn tính tiếp. Xem hẹn trả mới trên trang này.")
    EXTENDED = "extended", _("Thời hạn được gia hạn theo luật. Xem hẹn trả mới trên trang này.")
    APOLOGY = "apology", _("Cơ quan xin lỗi vì chậm và hẹn lại. Xem hẹn mới trên trang này.")
