"""The promise after each change of the form, before anything is accepted."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from motcua.apps.dossiers.rules import receives_at_desk
from motcua.platform.ui.answers import is_fragment
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.reception.offer import offer_or_404
from motcua.web.reception.promise_form import PromiseForm
from motcua.web.reception.promised import promised


@page(audience=Audience.STAFF, rule=receives_at_desk)
@require_safe
def promise(request: StaffRequest, procedure_code: str) -> HttpResponse:
    """The promised moment with its ledger, and the fees of the way in. Opened by itself: the form."""
    if not is_fragment(request):
        return redirect("reception:accept", procedure_code)
    form = PromiseForm(request.GET, offer=offer_or_404(request, procedure_code))
    return render(request, "reception/promised.html", {"promised": promised(form)})
