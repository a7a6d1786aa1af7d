"""Giving a draft up."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from motcua.apps.catalogue.commands.withdraw_draft import withdraw_draft
from motcua.apps.catalogue.rules import edits_catalogue
from motcua.platform.acts import Conflict
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.acts import ActForm
from motcua.web.catalogue.seen import draft_or_404


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_POST
def withdraw(request: StaffRequest, draft_id: UUID) -> HttpResponse:
    """Back to the procedure, whose version in force stays as it is."""
    draft = draft_or_404(request, draft_id)
    form = ActForm(request.POST)
    back = reverse("catalogue:procedure", args=[draft.procedure.code])
    if not form.is_valid():
        return go_to(request, back)
    try:
        withdraw_draft(form.act(request), request.actor, draft_id)
    except Conflict as lost:
        messages.warning(request, lost.message)
    else:
        messages.success(request, _("Đã bỏ bản thảo. Bản đang có hiệu lực vẫn như cũ."))
    return go_to(request, back)
