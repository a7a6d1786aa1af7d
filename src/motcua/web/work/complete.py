"""One step done on several dossiers with one press."""

from http import HTTPStatus
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.queries.steps_together import steps_together
from motcua.platform.acts import ActRefused, Conflict
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.acts import ActForm
from motcua.web.work.picked import picked_in


class CompleteForm(ActForm):
    """Which action; the steps are read by `picked_in`."""

    action = forms.CharField(max_length=60)


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def complete(request: StaffRequest) -> HttpResponse:
    """GET: what would be done, by step. POST: it is done on all of them, or on none."""
    if request.method != "POST":
        return _page(request, picked_in(request.GET))
    form, picked = CompleteForm(request.POST), picked_in(request.POST)
    if not form.is_valid() or not picked:
        return _page(request, picked, HTTPStatus.UNPROCESSABLE_ENTITY)
    steps = [StepToComplete(dossier_id, seq, form.cleaned_data["action"]) for dossier_id, seq in picked]
    try:
        done = complete_step(form.act(request), request.actor, steps)
    except Conflict as lost:
        return _page(request, picked, HTTPStatus.CONFLICT, lost)
    except ActRefused as refused:
        return _page(request, picked, HTTPStatus.UNPROCESSABLE_ENTITY, refused)
    words = ngettext("Đã chuyển %(count)d hồ sơ.", "Đã chuyển %(count)d hồ sơ.", len(done))
    messages.success(request, words % {"count": len(done)})
    return go_to(request, reverse("work:list"))


def _page(
    request: StaffRequest,
    picked: list[tuple[UUID, int]],
    status: HTTPStatus = HTTPStatus.OK,
    refused: ActRefused | None = None,
) -> HttpResponse:
    groups = steps_together(request.actor, picked)
    if not groups and refused is None:
        messages.warning(request, _("Chưa chọn hồ sơ nào còn chờ bạn."))
        return redirect("work:list")
    context = {
        "groups": groups,
        "form": CompleteForm(auto_id=False),
        "refused": refused.message if refused else "",
        "winner": refused.winner if isinstance(refused, Conflict) else None,
        "gone": len(picked) - sum(len(group.steps) for group in groups),
    }
    return render(request, "work/complete.html", context, status=status)
