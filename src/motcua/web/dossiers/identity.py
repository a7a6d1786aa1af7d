"""Personal numbers, telephones and addresses in full: shown once, for a stated purpose, and logged."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.apps.orgs.capabilities import Capability
from motcua.platform.acts import NotAllowed
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.dossiers.answer import dossier_answer
from motcua.web.dossiers.reveal_form import RevealForm
from motcua.web.dossiers.seen import card_or_404, log_look


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def identity(request: StaffRequest, dossier_id: UUID) -> HttpResponse:
    """POST: the page with everything in full, this once. GET: the page as it is."""
    if request.method != "POST":
        return redirect("dossiers:page", dossier_id)
    card = card_or_404(request, dossier_id)
    if not card.may_see_identity:
        raise NotAllowed(
            _("Vị trí này không có quyền: %(capability)s.") % {"capability": Capability.SEE_IDENTITY.label}
        )
    form = RevealForm(request.POST)
    if not form.is_valid():
        return dossier_answer(request, card, HTTPStatus.UNPROCESSABLE_ENTITY, reveal_form=form)
    log_look(request, dossier_id, form.purpose_said, "dossiers:identity")
    return dossier_answer(request, card, in_full=True)
