"""From a code, of whatever generation, to its agency."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.apps.orgs.queries.agencies import agency_by_code
from motcua.apps.orgs.queries.heirs import agency_on
from motcua.apps.orgs.rules import agencies_kept, can_see_organisation
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.organisation.where import today


@page(audience=Audience.STAFF, rule=can_see_organisation)
@require_safe
def by_code(request: StaffRequest, agency_code: str) -> HttpResponse:
    """To the agency that has or had the code; after a merger to the one that goes on with its work."""
    named = agency_by_code(agency_code)
    agency = agency_on(named, today()) if named else None
    if agency is None or agency.pk not in agencies_kept(request.actor):
        raise Http404
    if named and agency.pk != named.pk:
        said = {"code": agency_code, "old": named.name, "new": agency.name}
        messages.info(request, _("Mã %(code)s là của %(old)s, nay thuộc %(new)s.") % said)
    return redirect("organisation:agency", agency.pk)
