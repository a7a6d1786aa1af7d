"""The page of one dossier."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import can_do_task
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.dossiers.answer import dossier_answer
from motcua.web.dossiers.seen import card_or_404, log_look


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
@vary_on_headers("HX-Request")
def dossier_page(request: StaffRequest, dossier_id: UUID) -> HttpResponse:
    """The page; that it was opened, and what for, is logged."""
    card = card_or_404(request, dossier_id)
    log_look(request, dossier_id, _purpose(request, card), "dossiers:page")
    return dossier_answer(request, card)


def _purpose(request: StaffRequest, card: DossierCard) -> str:
    """Whoever has a step to do on it works; everybody else looks something up."""
    step = next((task for task in card.tasks if can_do_task(request.actor, card, task)), None)
    if step is None:
        return gettext_noop("Xem hồ sơ để theo dõi")
    return gettext_noop("Xử lý bước “%(step)s”") % {"step": step.name}
