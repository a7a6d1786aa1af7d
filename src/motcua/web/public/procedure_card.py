"""The card of a procedure to print and pin up."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from motcua.apps.catalogue.papers.card_of import card_of
from motcua.apps.catalogue.queries.in_force import version_in_force
from motcua.apps.orgs.queries.agencies import highest_agency_name
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import Audience, page

# The browser's own viewer is a page with inline styles; nothing else may be loaded or run there.
FOR_A_VIEWER = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.UNSAFE_INLINE],
    "object-src": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}


@page(audience=Audience.PUBLIC)
@require_safe
@csp_override(FOR_A_VIEWER)
def procedure_card(_request: HttpRequest, code: str) -> HttpResponse:
    """One page A4 of the version in force today, with the limits as published."""
    on = clock.now().astimezone(TIME_ZONE).date()
    version = version_in_force(code, on)
    if version is None or version.procedure.is_internal:
        raise Http404
    return HttpResponse(
        card_of(version, highest_agency_name(on), None, on),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{code}.pdf"'},
    )
