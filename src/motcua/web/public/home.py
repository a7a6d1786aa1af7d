"""The first page: one question, and the way to one's own dossier."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from motcua.apps.orgs.queries.desks import desks_in_force
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import Audience, page
from motcua.web.public.follow_form import FollowForm
from motcua.web.public.offices import offices_at
from motcua.web.public.shell import public_shell

MOST_OFFICES = 6


@dataclass(frozen=True, slots=True)
class Topic:
    """An occasion in life, and the words that find its procedures."""

    label: str | Promise
    words: str | Promise
    query: str
    icon: str


OFTEN_SOUGHT = ("giấy phép xây nhà", "khai sinh", "đăng ký kết hôn", "cấp đổi sổ đỏ", "hộ kinh doanh")
TOPICS = (
    Topic(
        _("Sinh con"),
        _("Khai sinh, thường trú, thẻ bảo hiểm y tế cho trẻ"),
        "khai sinh",
        icon="baby-carriage",
    ),
    Topic(_("Kết hôn"), _("Đăng ký kết hôn, xác nhận tình trạng hôn nhân"), "kết hôn", icon="hearts"),
    Topic(_("Nhà và đất"), _("Giấy chứng nhận, tách thửa, giấy phép xây dựng"), "đất đai nhà ở", icon="home"),
    Topic(_("Mở cửa hàng"), _("Đăng ký hộ kinh doanh"), "hộ kinh doanh", icon="building-store"),
    Topic(_("Nơi ở"), _("Thường trú, tạm trú, tách hộ"), "cư trú tạm trú thường trú", icon="map-pin"),
    Topic(
        _("Giấy tờ cá nhân"),
        _("Chứng thực bản sao, trích lục, lý lịch tư pháp"),
        "chứng thực",
        icon="certificate",
    ),
    Topic(
        _("Trợ cấp, bảo trợ"),
        _("Hộ nghèo, người khuyết tật, người có công"),
        "hộ nghèo",
        icon="heart-handshake",
    ),
    Topic(_("Doanh nghiệp"), _("Đăng ký doanh nghiệp, đầu tư, môi trường"), "doanh nghiệp", icon="briefcase"),
    Topic(_("Khi người thân mất"), _("Khai tử, mai táng phí, thừa kế"), "khai tử", icon="flower"),
)


@page(audience=Audience.PUBLIC)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Search, follow, topics, and where to go today."""
    now = clock.now()
    desks = desks_in_force(now.astimezone(TIME_ZONE).date())
    shown = list(desks[: MOST_OFFICES + 1])
    context = public_shell() | {
        "form": FollowForm(auto_id="follow-%s"),
        "often": OFTEN_SOUGHT,
        "topics": TOPICS,
        "offices": offices_at(shown[:MOST_OFFICES], now),
        "has_more_offices": len(shown) > MOST_OFFICES,
    }
    return render(request, "public/home.html", context)
