"""Which procedure is handed in: found while typing, or with the button when there are no scripts."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from motcua.apps.dossiers.queries.reception_search import often_received, receivable_procedures
from motcua.apps.dossiers.rules import receives_at_desk
from motcua.platform.ui.answers import is_fragment
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.reception.offer import desk_of, today

LONGEST_SEARCH = 200


@page(audience=Audience.STAFF, rule=receives_at_desk)
@require_safe
@vary_on_headers("HX-Request")
def choose(request: StaffRequest) -> HttpResponse:
    """The search with what it found; before anything is typed, what this desk receives most."""
    text = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    desk_id, day = desk_of(request), today()
    context = {
        "text": text,
        "procedures": receivable_procedures(desk_id, text, day) if text else often_received(desk_id, day),
    }
    template = "reception/choose.html#found" if is_fragment(request) else "reception/choose.html"
    return render(request, template, context)
