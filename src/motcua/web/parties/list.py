"""Looking people up: by name in any writing, by a whole number, by telephone."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from motcua.apps.dossiers.queries.people_seen import people_seen_by
from motcua.apps.dossiers.rules import merges_people, sees_people
from motcua.apps.parties.queries.found import MOST_SHOWN, parties_found
from motcua.platform.ui.answers import is_fragment
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.parties.looks import log_people_seen
from motcua.web.parties.shown import people_shown

LONGEST_SEARCH = 300


@page(audience=Audience.STAFF, rule=sees_people)
@require_safe
@vary_on_headers("HX-Request")
def people_list(request: StaffRequest) -> HttpResponse:
    """Those found, in order of their names; before anything is typed those seen last."""
    typed = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    people = people_shown(parties_found(typed, people_seen_by(request.actor)))
    log_people_seen(request, (each.id for each in people), gettext_noop("Tìm người"), "parties:list")
    context = {
        "typed": typed,
        "people": people,
        "is_cut": len(people) >= MOST_SHOWN,
        "may_merge": merges_people(request.actor),
    }
    return render(
        request, "parties/list.html#people" if is_fragment(request) else "parties/list.html", context
    )
