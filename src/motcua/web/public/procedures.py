"""What can be done: searched, or leafed through by field, agency and level."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.queries.browse import PAGE_ROWS, browse, fields_in_force
from motcua.apps.catalogue.queries.life_events import life_events
from motcua.apps.catalogue.queries.resolving_agencies import agencies_in_force
from motcua.apps.catalogue.queries.search import answer
from motcua.apps.catalogue.states import Level
from motcua.apps.orgs.queries.desks import desks_in_force
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import Audience, page
from motcua.web.public.lines import procedure_line
from motcua.web.public.shell import public_shell

MOST_FOUND = 40
LONGEST_SEARCH = 200
DESKS_TO_ASK = 3


@page(audience=Audience.PUBLIC)
@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """Found by words, else a page of the catalogue."""
    day = clock.now().astimezone(TIME_ZONE).date()
    text = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    shown = _found(text, day) if text else _leaf(request, day)
    return render(request, "public/procedures.html", public_shell("procedures") | {"text": text} | shown)


def _found(text: str, day: date) -> dict[str, Any]:
    answered = answer(text, MOST_FOUND, day)
    lines = [procedure_line(found) for found in answered.found]
    return {
        "lines": lines,
        "total": len(lines),
        "suggestion": answered.suggestion,
        "suggestion_query": urlencode({"q": answered.suggestion}),
        "page": None,
    } | ({} if lines else _help(day))


def _help(day: date) -> dict[str, Any]:
    """Whom to ask and where to look when nothing was found."""
    return {"desks": list(desks_in_force(day)[:DESKS_TO_ASK]), "events": life_events()}


def _leaf(request: HttpRequest, day: date) -> dict[str, Any]:
    asked = {name: request.GET.get(name, "") for name in ("field", "agency", "level")}
    number = request.GET.get("page", "")
    leaf = browse(
        day,
        field_code=asked["field"],
        agency_code=asked["agency"],
        level=Level(asked["level"]) if asked["level"] in Level.values else None,
        page=int(number) if number.isascii() and number.isdecimal() else 1,
    )
    return asked | {
        "lines": [procedure_line(version) for version in leaf.versions],
        "page": Paginator(range(leaf.total), PAGE_ROWS).get_page(leaf.number),
        "total": leaf.total,
        "levels": Level.choices,
        "fields": fields_in_force(day),
        "agencies": agencies_in_force(day),
        "is_filtered": any(asked.values()),
    }
