"""What is probably being typed: a few procedures under the search, while the keys are still going."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.queries.search import searchable_titles
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import Audience, page
from motcua.web.public.procedures import LONGEST_SEARCH

MOST_SUGGESTED = 6
SHORTEST = 2


@page(audience=Audience.PUBLIC)
@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """A list to choose from; empty for less than two letters.  1 query when warm."""
    text = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    titles = searchable_titles(clock.now().astimezone(TIME_ZONE).date())
    found = titles.find(text, MOST_SUGGESTED, unfinished=True) if len(text) >= SHORTEST else []
    return render(request, "public/suggestions.html", {"text": text, "found": found})
