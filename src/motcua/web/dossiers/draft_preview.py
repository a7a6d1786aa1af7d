"""The draft as it would look on paper, before it is kept."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_POST

from motcua.apps.dossiers.papers.result_paper import draft_result_paper
from motcua.apps.dossiers.rules import can_draft_result
from motcua.platform import clock
from motcua.platform.acts import NotAllowed
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.dossiers.draft import DraftForm, draft_context
from motcua.web.dossiers.papers import FOR_A_VIEWER, pdf_answer
from motcua.web.dossiers.seen import card_or_404


@page(audience=Audience.STAFF, rule=every_officer)
@require_POST
@csp_override(FOR_A_VIEWER)
def draft_preview(request: StaffRequest, dossier_id: UUID) -> HttpResponse:
    """The PDF of what is in the form; nothing is kept."""
    card = card_or_404(request, dossier_id)
    if not can_draft_result(request.actor, card):
        raise NotAllowed(_("Chỉ người đang thụ lý hồ sơ soạn được dự thảo kết quả."))
    form = DraftForm(request.POST)
    if not form.is_valid():
        context = draft_context(request, card, form)
        return render(request, "dossiers/draft.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    said = form.cleaned_data
    paper = draft_result_paper(dossier_id, said["kind"], said["subject"], said["body"], clock.now())
    return pdf_answer(paper, f"{card.dossier.code}-draft")
