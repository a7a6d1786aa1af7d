"""The first page: one question, and the way to one's own dossier."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.queries.life_events import life_events
from motcua.apps.orgs.queries.desks import desks_in_force
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import Audience, page
from motcua.web.public.follow_form import FollowForm
from motcua.web.public.offices import offices_at
from motcua.web.public.shell import public_shell

MOST_OFFICES = 6


OFTEN_SOUGHT = ("giấy phép xây nhà", "khai sinh", "đăng ký kết hôn", "cấp đổi sổ đỏ", "hộ kinh doanh")


@page(audience=Audience.PUBLIC)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Search, follow, occasions in life, and where to go today."""
    now = clock.now()
    desks = desks_in_force(now.astimezone(TIME_ZONE).date())
    shown = list(desks[: MOST_OFFICES + 1])
    context = public_shell() | {
        "form": FollowForm(auto_id="follow-%s"),
        "often": OFTEN_SOUGHT,
        "events": life_events(),
        "offices": offices_at(shown[:MOST_OFFICES], now),
        "has_more_offices": len(shown) > MOST_OFFICES,
    }
    return render(request, "public/home.html", context)
