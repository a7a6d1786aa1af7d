"""Files of a dossier, shown in the browser to those who may see the dossier and its people, nobody else."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.csp import CSP
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from motcua.apps.dossiers.papers.result_paper import signing_copy
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.rules import can_see_names, seat_for_task
from motcua.apps.orgs.capabilities import Capability
from motcua.platform.acts import NotAllowed
from motcua.platform.files import MissingFile, read
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.dossiers.seen import card_or_404, log_look

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
def issued_file(request: StaffRequest, dossier_id: UUID, paper_id: UUID) -> HttpResponse:
    """A paper that the office issued, as it was issued."""
    card = _papers_card_or_404(request, dossier_id)
    paper = next((paper for paper in card.issued_papers if paper.id == paper_id and paper.sha256), None)
    if paper is None:
        raise Http404
    log_look(request, dossier_id, gettext_noop("Xem văn bản đã phát hành"), "dossiers:issued_file")
    return _kept_pdf(paper.sha256, f"{card.dossier.code}-{paper.form}")


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
@csp_override(FOR_A_VIEWER)
def draft_file(request: StaffRequest, dossier_id: UUID, sha256: str) -> HttpResponse:
    """The draft with this hash, while it is the one that counts: who signs must have read that one."""
    card = _papers_card_or_404(request, dossier_id)
    if card.result is None or sha256 != card.result.draft_sha256:
        raise Http404
    log_look(request, dossier_id, gettext_noop("Xem dự thảo kết quả"), "dossiers:draft_file")
    return _kept_pdf(sha256, f"{card.dossier.code}-draft")


@page(audience=Audience.STAFF, rule=every_officer)
@require_safe
@csp_override(FOR_A_VIEWER)
def signing_copy_file(request: StaffRequest, dossier_id: UUID, sha256: str) -> HttpResponse:
    """The draft with this hash as its reader would sign it, their own block in place: what is approved."""
    card = _papers_card_or_404(request, dossier_id)
    to_sign = (task for task in card.tasks if task.capability == Capability.APPROVE)
    seat = next((seat for task in to_sign if (seat := seat_for_task(request.actor, card, task))), None)
    if seat is None or card.result is None or sha256 != card.result.draft_sha256:
        raise Http404
    log_look(request, dossier_id, gettext_noop("Xem bản trình ký"), "dossiers:signing_copy")
    block = seat.signs_as(request.actor.post_title)
    return pdf_answer(
        signing_copy(card.result, block, request.actor.display_name), f"{card.dossier.code}-sign"
    )


def pdf_answer(content: bytes, name: str) -> HttpResponse:
    """The bytes, to be shown in the browser; `name` when they are saved."""
    headers = {"Content-Disposition": f'inline; filename="{name}.pdf"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


def _papers_card_or_404(request: StaffRequest, dossier_id: UUID) -> DossierCard:
    """The dossier, for whoever may read names: a paper can't be masked. Raises NotAllowed."""
    card = card_or_404(request, dossier_id)
    if not can_see_names(request.actor):
        raise NotAllowed(_("Văn bản ghi tên người; vị trí này xem hồ sơ không có dữ liệu cá nhân."))
    return card


def _kept_pdf(sha256: str, name: str) -> HttpResponse:
    try:
        return pdf_answer(read(sha256), name)
    except MissingFile as missing:
        raise Http404 from missing
