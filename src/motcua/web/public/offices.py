"""Where citizens can go, and when the doors are open today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.apps.calendars.queries.calendar_of import calendars_of
from motcua.apps.orgs.models import Desk
from motcua.apps.orgs.queries.desks import desks_in_force
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import Audience, page
from motcua.web.public.opening import OpeningToday, opening_today
from motcua.web.public.shell import public_shell

ROWS_A_PAGE = 30


@dataclass(frozen=True, slots=True)
class Office:
    """One desk with its hours of today, None where they are not known."""

    desk: Desk
    opening: OpeningToday | None


@page(audience=Audience.PUBLIC)
@require_safe
def offices(request: HttpRequest) -> HttpResponse:
    """Every one-stop desk."""
    now = clock.now()
    turned = Paginator(desks_in_force(now.astimezone(TIME_ZONE).date()), ROWS_A_PAGE).get_page(
        request.GET.get("page")
    )
    context = public_shell("offices") | {"page": turned, "offices": offices_at(list(turned), now)}
    return render(request, "public/offices.html", context)


def offices_at(desks: Sequence[Desk], at: datetime) -> list[Office]:
    """The desks with their hours at that moment. 1 query."""
    calendars = calendars_of([desk.agency_id for desk in desks], at.astimezone(TIME_ZONE).date())
    return [Office(desk, opening_today(calendars.get(desk.agency_id), at)) for desk in desks]
