"""An occasion in life: what has to be done, in the order in which it is done."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.queries.life_events import contents_of, life_event
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import Audience, page
from motcua.web.public.lines import procedure_line
from motcua.web.public.shell import public_shell


@page(audience=Audience.PUBLIC)
@require_safe
def occasion(request: HttpRequest, code: str) -> HttpResponse:
    """Its procedures that are in force, then whole fields to look further in."""
    event = life_event(code)
    if event is None:
        raise Http404
    contents = contents_of(event, clock.now().astimezone(TIME_ZONE).date())
    context = public_shell("procedures") | {
        "event": event,
        "lines": [procedure_line(version) for version in contents.versions],
        "fields": contents.fields,
    }
    return render(request, "public/life_event.html", context)
