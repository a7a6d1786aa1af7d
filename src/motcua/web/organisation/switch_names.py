"""Disputed days and rules of the clock, as officers read them."""

from django.utils.translation import gettext_lazy as _

from motcua.apps.calendars.queries.kept import SwitchKept
from motcua.domain.worktime import Topic

_RULES = {
    Topic.COUNT_FROM_HANDING_IN: _("Nộp sau giờ làm việc vẫn tính ngày nộp là ngày tiếp nhận"),
    Topic.COMPETENT_RECEIPT: _("Hồ sơ phi địa giới: tính thời hạn từ khi cơ quan có thẩm quyền nhận"),
}


def switch_label(switch: SwitchKept) -> str:
    """What officers call it: the day's own name, or what the rule says."""
    return switch.about or str(_RULES.get(Topic(switch.name), switch.name))
