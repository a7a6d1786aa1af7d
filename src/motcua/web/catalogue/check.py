"""What is typed, looked at before it is saved."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from motcua.apps.catalogue.rules import edits_catalogue
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.catalogue.editor_form import typed
from motcua.web.catalogue.findings import findings
from motcua.web.catalogue.seen import draft_or_404


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_POST
def check(request: StaffRequest, draft_id: UUID) -> HttpResponse:
    """The side of the editor, for what stands in the form now. Saves nothing."""
    draft = draft_or_404(request, draft_id)
    context = {"draft": draft, "found": findings(draft, typed(request.POST))}
    return render(request, "catalogue/findings.html", context)
