"""What editors call the kinds of words."""

from django.utils.translation import gettext_lazy as _

from motcua.domain.search import WordKind

KINDS = (
    (WordKind.SYNONYM.value, _("Tên gọi khác")),
    (WordKind.ABBREVIATION.value, _("Chữ viết tắt")),
    (WordKind.FILLER.value, _("Từ đệm, hầu như không tính")),
    (WordKind.SPECIAL.value, _("Trường hợp riêng, đứng sau trường hợp thường")),
)
LABELS = dict(KINDS)
