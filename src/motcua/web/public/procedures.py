"""What can be done: searched, or leafed through by field and level."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.queries.browse import PAGE_ROWS, browse, fields_in_force
from motcua.apps.catalogue.queries.search import search
from motcua.apps.catalogue.states import Level
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import Audience, page
from motcua.web.public.shell import public_shell

MOST_FOUND = 40
LONGEST_SEARCH = 200


@page(audience=Audience.PUBLIC)
@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """Found by words, else a page of the catalogue."""
    day = clock.now().astimezone(TIME_ZONE).date()
    text = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    shown = _found(text, day) if text else _leaf(request, day)
    context = public_shell("procedures") | {
        "text": text,
        "levels": Level.choices,
        "fields": fields_in_force(day),
        **shown,
    }
    return render(request, "public/procedures.html", context)


def _found(text: str, day: date) -> dict[str, Any]:
    lines = [
        {"code": found.code, "name": found.name, "field": found.field_name, "levels": _words(found.levels)}
        for found in search(text, MOST_FOUND, day)
    ]
    return {"lines": lines, "page": None, "total": len(lines), "field": "", "level": ""}


def _leaf(request: HttpRequest, day: date) -> dict[str, Any]:
    field, level = request.GET.get("field", ""), request.GET.get("level", "")
    number = request.GET.get("page", "")
    leaf = browse(
        day,
        field_code=field,
        level=Level(level) if level in Level.values else None,
        page=int(number) if number.isascii() and number.isdecimal() else 1,
    )
    lines = [
        {
            "code": version.procedure.code,
            "name": version.name,
            "field": version.field.name,
            "levels": _words(version.levels),
        }
        for version in leaf.versions
    ]
    turned = Paginator(range(leaf.total), PAGE_ROWS).get_page(leaf.number)
    return {"lines": lines, "page": turned, "total": leaf.total, "field": field, "level": level}


def _words(levels: Any) -> str:
    return ", ".join(str(Level(level).label) for level in levels)
