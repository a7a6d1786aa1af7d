"""Several steps given to one officer with one press."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.commands.assign import Assignment, assign
from motcua.apps.dossiers.queries.deadline import deadlines_today
from motcua.apps.dossiers.queries.steps_to_assign import StepsToAssign, steps_to_assign
from motcua.platform import clock
from motcua.platform.acts import ActRefused, Conflict
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.acts import ActForm
from motcua.web.officers import officer_choices, officer_field
from motcua.web.work.picked import picked_in


class AssignManyForm(ActForm):
    """To whom, among the officers of these groups; the steps are read by `picked_in`."""

    post = officer_field()

    def __init__(self, *args: Any, groups: tuple[StepsToAssign, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        officers = {officer.post_id: officer for group in groups for officer in group.officers}
        self.fields["post"].choices = officer_choices(officers.values())  # type: ignore[attr-defined]


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def assign_many(request: StaffRequest) -> HttpResponse:
    """GET: the picked steps by kind, with the officers and their load. POST: all are given, or none."""
    if request.method != "POST":
        return _page(request, picked_in(request.GET))
    picked = picked_in(request.POST)
    form = AssignManyForm(request.POST, groups=_groups(request, picked))
    if not form.is_valid() or not picked:
        return _page(request, picked, HTTPStatus.UNPROCESSABLE_ENTITY, sent=form)
    post_id = UUID(form.cleaned_data["post"])
    try:
        wanted = [Assignment(dossier_id, seq, post_id) for dossier_id, seq in picked]
        done = assign(form.act(request), request.actor, wanted)
    except Conflict as lost:
        return _page(request, picked, HTTPStatus.CONFLICT, refused=lost)
    except ActRefused as refused:
        return _page(request, picked, HTTPStatus.UNPROCESSABLE_ENTITY, refused=refused)
    words = ngettext(
        "Đã giao %(count)d việc cho %(name)s.", "Đã giao %(count)d việc cho %(name)s.", len(done)
    )
    messages.success(request, words % {"count": len(done), "name": done[0]["name"]})
    return go_to(request, reverse("work:list"))


def _groups(request: StaffRequest, picked: list[tuple[UUID, int]]) -> tuple[StepsToAssign, ...]:
    return steps_to_assign(request.actor, picked, deadlines_today(clock.now()))


def _page(
    request: StaffRequest,
    picked: list[tuple[UUID, int]],
    status: HTTPStatus = HTTPStatus.OK,
    *,
    sent: AssignManyForm | None = None,
    refused: ActRefused | None = None,
) -> HttpResponse:
    groups = _groups(request, picked)
    if not groups and refused is None:
        messages.warning(request, _("Chưa chọn việc nào mà bạn được phân công."))
        return redirect("work:list")
    alone = sent if len(groups) == 1 else None
    context = {
        "forms": [
            (group, alone or AssignManyForm(groups=(group,), auto_id=f"group-{place}-%s"))
            for place, group in enumerate(groups)
        ],
        "refused": refused.message if refused else "",
        "winner": refused.winner if isinstance(refused, Conflict) else None,
        "gone": len(picked) - sum(len(group.steps) for group in groups),
    }
    return render(request, "work/assign.html", context, status=status)
