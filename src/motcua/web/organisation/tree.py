"""The agencies that somebody looks after, as a tree, searched by name and by any code they ever had."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.queries.tree import agency_tree
from motcua.apps.orgs.rules import agencies_kept, can_see_organisation
from motcua.platform.ui.answers import is_fragment
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.organisation.where import today

ROWS_A_PAGE = 60
LONGEST_SEARCH = 100


@page(audience=Audience.STAFF, rule=can_see_organisation)
@require_safe
@vary_on_headers("HX-Request")
def tree(request: StaffRequest) -> HttpResponse:
    """The tree, or what the text finds in it."""
    text = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    lines = agency_tree(agencies_kept(request.actor), today(), text)
    context = {
        "typed": text,
        "page": Paginator(lines, ROWS_A_PAGE).get_page(request.GET.get("page")),
        "may_found": request.actor.may(Capability.MANAGE_ORGANISATION),
        "home_id": request.actor.agency_id,
    }
    template = "organisation/tree.html#agencies" if is_fragment(request) else "organisation/tree.html"
    return render(request, template, context)
