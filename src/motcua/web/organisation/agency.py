"""One agency, in tabs."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.apps.orgs.rules import can_see_organisation
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.organisation.acts.registry import acts_offered
from motcua.web.organisation.tabs import TABS, tab_of, tabs_for
from motcua.web.organisation.where import agency_or_404


@page(audience=Audience.STAFF, rule=can_see_organisation)
@require_safe
def agency_page(request: StaffRequest, agency_id: UUID, tab: str = TABS[0].slug) -> HttpResponse:
    """One tab of it; `request.GET` turns pages and years."""
    where = agency_or_404(request, agency_id)
    shown = tab_of(tab)
    if shown is None or shown not in tabs_for(where):
        raise Http404
    context = {
        "where": where,
        "agency": where.agency,
        "tabs": tabs_for(where),
        "tab": shown,
        "acts": [act for act in acts_offered(where) if act.tab == shown.slug and not act.needs],
        "row_acts": {act.slug for act in acts_offered(where)},
        **shown.context(where, request.GET),
    }
    return render(request, "organisation/agency.html", context)
