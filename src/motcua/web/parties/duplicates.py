"""Who may be one and the same, for somebody at a counter to look at."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from motcua.apps.dossiers.queries.people_seen import people_seen_by
from motcua.apps.dossiers.rules import merges_people
from motcua.apps.parties.queries.duplicates import parties_with_several_names, possible_pairs
from motcua.platform.db.ids import new_id
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.parties.looks import log_people_seen
from motcua.web.parties.pairs import pairs_shown
from motcua.web.parties.shown import people_shown


@page(audience=Audience.STAFF, rule=merges_people)
@require_safe
def duplicates(request: StaffRequest) -> HttpResponse:
    """Pairs side by side, and numbers that came with several names."""
    seen = people_seen_by(request.actor)
    pairs = pairs_shown(possible_pairs(seen))
    named = parties_with_several_names(seen)
    people = people_shown(party for party, _names in named)
    ids = {each.id for pair in pairs for each in (pair.one, pair.other)} | {each.id for each in people}
    log_people_seen(request, sorted(ids), gettext_noop("Rà soát người có thể trùng"), "parties:duplicates")
    context = {
        "pairs": pairs,
        "several": [(each, names, new_id()) for each, (_party, names) in zip(people, named, strict=True)],
    }
    return render(request, "parties/duplicates.html", context)
