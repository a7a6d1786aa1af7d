"""What stands around every page for everybody."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.apps.orgs.queries.desks import province_name
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock


def public_shell(current: str = "") -> dict[str, Any]:
    """For base_public.html; `current` is the name of the page in `nav`. 1 query."""
    day = clock.now().astimezone(TIME_ZONE).date()
    place = province_name(day)
    return {
        "place": place,
        "home_url": reverse("public:home"),
        "nav": [_way(name, label, current) for name, label in _ways()],
        "contact": place,
        "footer_links": [
            {"label": _("Nơi tiếp nhận và giờ làm việc"), "url": reverse("public:offices")},
            {"label": _("Dành cho công chức, nhân viên"), "url": reverse("account:sign_in")},
        ],
    }


def _ways() -> list[tuple[str, str]]:
    return [("procedures", _("Thủ tục")), ("follow", _("Theo dõi hồ sơ")), ("offices", _("Nơi tiếp nhận"))]


def _way(name: str, label: str, current: str) -> dict[str, Any]:
    return {"label": label, "url": reverse(f"public:{name}"), "current": name == current}
