"""The drawings that an occasion in life may have; named here so that the build takes them along."""

from django.utils.translation import gettext_lazy as _

_ICONS = (
    {"icon": "baby-carriage", "label": _("Xe nôi")},
    {"icon": "hearts", "label": _("Hai trái tim")},
    {"icon": "flower", "label": _("Hoa")},
    {"icon": "home", "label": _("Nhà")},
    {"icon": "building", "label": _("Công trình")},
    {"icon": "building-store", "label": _("Cửa hàng")},
    {"icon": "car", "label": _("Xe")},
    {"icon": "map-pin", "label": _("Địa điểm")},
    {"icon": "certificate", "label": _("Giấy chứng nhận")},
    {"icon": "school", "label": _("Mũ tốt nghiệp")},
    {"icon": "beach", "label": _("Nghỉ ngơi")},
    {"icon": "heart-handshake", "label": _("Giúp đỡ")},
    {"icon": "briefcase", "label": _("Cặp")},
    {"icon": "plane", "label": _("Máy bay")},
    {"icon": "plant", "label": _("Cây trồng")},
)
ICON_CHOICES = [(each["icon"], each["label"]) for each in _ICONS]
