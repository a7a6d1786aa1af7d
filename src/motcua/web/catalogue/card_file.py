"""The card for the notice board, as the actor's agency hangs it up."""

from django.http import Http404, HttpResponse
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.papers.card_of import card_of
from motcua.apps.catalogue.queries.history import history_of
from motcua.apps.catalogue.queries.procedure_by_code import procedure_by_code
from motcua.apps.catalogue.states import VersionState
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.catalogue.today import today

# The browser's own viewer is a page with inline styles; nothing else may be loaded or run there.
FOR_A_VIEWER = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.UNSAFE_INLINE],
    "object-src": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
@csp_override(FOR_A_VIEWER)
def card_file(request: StaffRequest, procedure_code: str) -> HttpResponse:
    """Of the version in force, or of the one with the number asked for: tomorrow's can be hung up tonight."""
    procedure = procedure_by_code(procedure_code)
    on = today()
    history = history_of(procedure.pk, on) if procedure else ()
    number = request.GET.get("version", "")
    for each in history:
        is_it = str(each.version.number) == number if number else each.state == VersionState.IN_FORCE
        if is_it:
            day = max(on, each.version.valid_from)
            card = card_of(each.version, request.actor.agency_name, request.actor.agency_id, day)
            return _pdf(card, procedure_code)
    raise Http404


def _pdf(card: bytes, procedure_code: str) -> HttpResponse:
    return HttpResponse(
        card,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{procedure_code}.pdf"'},
    )
