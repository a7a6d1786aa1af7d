"""A second person looks at a presented version, and decides."""

from http import HTTPStatus
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.apps.catalogue.commands.approve_version import approve_version
from motcua.apps.catalogue.commands.return_draft import return_draft
from motcua.apps.catalogue.contents import from_json
from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.queries.drafts import wrote
from motcua.apps.catalogue.rules import approves_for, edits_for, keeps_catalogue
from motcua.apps.catalogue.states import DraftState
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.acts import ActForm
from motcua.web.catalogue.findings import found
from motcua.web.catalogue.seen import draft_or_404


class ApproveForm(ActForm):
    """Approve, or return with a reason."""

    remark = forms.CharField(
        label=gettext_lazy("Cần sửa gì"),
        required=False,
        max_length=2000,
        help_text=gettext_lazy("Chỉ ghi khi trả lại."),
        widget=forms.Textarea({"rows": 3}),
    )


@page(audience=Audience.STAFF, rule=keeps_catalogue)
@require_http_methods(["GET", "HEAD", "POST"])
def approve(request: StaffRequest, draft_id: UUID) -> HttpResponse:
    """GET: what would change, from when, by which decision. POST: approved, or returned with a reason."""
    draft = draft_or_404(request, draft_id)
    if request.method != "POST":
        return _page(request, draft, ApproveForm(initial={"expected_version": draft.stamp}))
    form = ApproveForm(request.POST)
    if not form.is_valid():
        return _page(request, draft, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        return _decided(request, draft, form)
    except InvalidInput as wrong:
        form.add_error("remark", wrong.fields["remark"])
        return _page(request, draft, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except Conflict as lost:
        fresh = draft_or_404(request, draft_id)
        again = ApproveForm(initial={"expected_version": fresh.stamp, "remark": form.cleaned_data["remark"]})
        return _page(request, fresh, again, HTTPStatus.CONFLICT, lost)
    except NotAllowed:
        raise
    except ActRefused as refused:
        form.add_error(None, refused.message)
        return _page(request, draft, form, HTTPStatus.UNPROCESSABLE_ENTITY)


def _decided(request: StaffRequest, draft: Draft, form: ApproveForm) -> HttpResponse:
    if "return" in request.POST:
        return_draft(form.act(request), request.actor, draft.pk, form.cleaned_data["remark"])
        messages.success(request, _("Đã trả lại để sửa."))
        return go_to(request, reverse("catalogue:list"))
    version = approve_version(form.act(request), request.actor, draft.pk)
    words = _("Đã duyệt. Phiên bản %(number)s có hiệu lực từ %(day)s.")
    messages.success(request, words % {"number": version.number, "day": f"{version.valid_from:%d/%m/%Y}"})
    return go_to(request, reverse("catalogue:procedure", args=[draft.procedure.code]))


def _page(
    request: StaffRequest,
    draft: Draft,
    form: ApproveForm,
    status: HTTPStatus = HTTPStatus.OK,
    lost: Conflict | None = None,
) -> HttpResponse:
    is_author = wrote(draft.pk, request.actor.user_id)
    context = {
        "draft": draft,
        "version": draft.base,
        "form": form,
        "found": found(draft, from_json(draft.contents)),
        "is_author": is_author,
        "may_approve": draft.state == DraftState.PRESENTED
        and approves_for(request.actor, draft.agency_id)
        and not is_author,
        "may_edit": draft.is_open and edits_for(request.actor, draft.agency_id),
        "lost": lost,
    }
    return render(request, "catalogue/approve.html", context, status=status)
