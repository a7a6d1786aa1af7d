"""What was accepted, and the slip to hand to the applicant."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.csp import CSP
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_noop
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from motcua.apps.dossiers.commands.typeset_receipt import typeset_receipt
from motcua.apps.dossiers.queries.reception_receipt import Accepted, accepted
from motcua.apps.dossiers.rules import receives_at_desk
from motcua.platform.audit.looks import record_look
from motcua.platform.files import read
from motcua.web.access import Audience, StaffRequest, page

# Shown inside our own page, by the browser's viewer, which is a page with inline styles.
INSIDE_OUR_PAGE = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.UNSAFE_INLINE],
    "object-src": [CSP.SELF],
    "frame-ancestors": [CSP.SELF],
}


@page(audience=Audience.STAFF, rule=receives_at_desk)
@require_safe
def receipt(request: StaffRequest, dossier_id: UUID) -> HttpResponse:
    """Code, promised moment, the slip ready to print, and the way to the next applicant."""
    return render(request, "reception/receipt.html", {"accepted": _accepted_or_404(request, dossier_id)})


@page(audience=Audience.STAFF, rule=receives_at_desk)
@require_safe
@xframe_options_sameorigin
@csp_override(INSIDE_OUR_PAGE)
def receipt_file(request: StaffRequest, dossier_id: UUID) -> HttpResponse:
    """The slip as it was issued; whichever of this page and the worker asks first issues it."""
    found = _accepted_or_404(request, dossier_id)
    paper = typeset_receipt(dossier_id)
    record_look(
        actor_id=request.actor.user_id,
        post_id=request.actor.post_id,
        purpose=gettext_noop("In giấy tiếp nhận và hẹn trả"),
        subject_kind="dossier",
        subject_ids=[dossier_id],
        page="reception:receipt_file",
    )
    shown_here = content_disposition_header(as_attachment=False, filename=f"{found.code}.pdf")
    headers = {"Content-Disposition": shown_here or "inline"}
    return HttpResponse(read(paper.sha256), content_type="application/pdf", headers=headers)


def _accepted_or_404(request: StaffRequest, dossier_id: UUID) -> Accepted:
    found = accepted(request.actor, dossier_id)
    if found is None:
        raise Http404
    return found
