"""Writing a version."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.apps.catalogue.commands.edit_version import edit_version
from motcua.apps.catalogue.contents import from_json
from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.rules import edits_catalogue
from motcua.apps.catalogue.states import DraftState
from motcua.platform.acts import Conflict, InvalidInput
from motcua.platform.ui.answers import go_to, is_fragment
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.catalogue.editor_form import EditorForm, opened, rearranged, typed
from motcua.web.catalogue.findings import findings
from motcua.web.catalogue.seen import draft_or_404


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_http_methods(["GET", "HEAD", "POST"])
def editor(request: StaffRequest, draft_id: UUID) -> HttpResponse:
    """GET: the draft as a form. POST: a row's button, or the whole saved."""
    draft = draft_or_404(request, draft_id)
    if draft.state != DraftState.DRAFT:
        return redirect("catalogue:approve", draft_id)
    if request.method != "POST":
        return _page(request, draft, opened(draft, from_json(draft.contents)))
    if press := request.POST.get("op", ""):
        return _page(request, draft, rearranged(request.POST, press))
    return _saved(request, draft)


def _saved(request: StaffRequest, draft: Draft) -> HttpResponse:
    form = typed(request.POST)
    if not form.is_valid():
        return _page(request, draft, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        edit_version(form.head.act(request), request.actor, draft.pk, form.contents())
    except InvalidInput as wrong:
        form.show_faults(wrong.fields)
        return _page(request, draft, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except Conflict as lost:
        return _page(request, draft, form, HTTPStatus.CONFLICT, lost)
    messages.success(request, _("Đã lưu bản thảo."))
    then = "catalogue:present" if "then-present" in request.POST else "catalogue:editor"
    return go_to(request, reverse(then, args=[draft.pk]))


def _page(
    request: StaffRequest,
    draft: Draft,
    form: EditorForm,
    status: HTTPStatus = HTTPStatus.OK,
    lost: Conflict | None = None,
) -> HttpResponse:
    context = {
        "draft": draft,
        "version": draft.base,
        "form": form,
        "faults": form.faults() if form.head.is_bound else [],
        "lost": lost,
        "found": findings(draft, form) if form.head.is_bound or request.method != "POST" else None,
    }
    template = "catalogue/editor.html#form" if is_fragment(request) else "catalogue/editor.html"
    return render(request, template, context, status=status)
