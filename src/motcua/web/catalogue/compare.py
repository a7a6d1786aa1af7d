"""Two versions of a procedure side by side, in words."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.differences import differences
from motcua.apps.catalogue.queries.history import DatedVersion, history_of
from motcua.apps.catalogue.queries.procedure_by_code import procedure_by_code
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.catalogue.today import today


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
def compare(request: StaffRequest, procedure_code: str) -> HttpResponse:
    """`from` and `to` are numbers of versions; unasked: the newest and the one before."""
    procedure = procedure_by_code(procedure_code)
    history = history_of(procedure.pk, today()) if procedure else ()
    if not history:
        raise Http404
    new = _numbered(history, request.GET.get("to", ""), history[0])
    earlier = [each for each in history if each.version.number < new.version.number]
    old = _numbered(history, request.GET.get("from", ""), (earlier or [new])[0])
    context = {
        "procedure": procedure,
        "history": history,
        "old": old,
        "new": new,
        "differences": differences(contents_of(old.version.pk), contents_of(new.version.pk)),
    }
    return render(request, "catalogue/compare.html", context)


def _numbered(history: tuple[DatedVersion, ...], number: str, unasked: DatedVersion) -> DatedVersion:
    if not number:
        return unasked
    found = [each for each in history if str(each.version.number) == number]
    if not found:
        raise Http404
    return found[0]
