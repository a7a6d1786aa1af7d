"""Putting a draft before whoever approves."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.apps.catalogue.commands.present_version import Decision, present_version
from motcua.apps.catalogue.contents import from_json
from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.rules import edits_catalogue
from motcua.apps.catalogue.states import DraftState
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.acts import ActForm
from motcua.web.catalogue.findings import found
from motcua.web.catalogue.seen import draft_or_404
from motcua.web.catalogue.today import today


def _day(label: Any, help_text: Any = "") -> forms.DateField:
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=help_text, widget=widget)


class PresentForm(ActForm):
    """The decision by which the version comes into force."""

    number = forms.CharField(
        label=gettext_lazy("Số quyết định công bố"),
        max_length=100,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    decided_on = _day(gettext_lazy("Ngày ký"))
    effective_from = _day(
        gettext_lazy("Có hiệu lực từ"), gettext_lazy("Giấy hẹn in từ ngày này dùng bản mới.")
    )
    transitional_text = forms.CharField(
        label=gettext_lazy("Chuyển tiếp"),
        required=False,
        max_length=4000,
        initial=gettext_lazy("Hồ sơ đã tiếp nhận trước ngày có hiệu lực thì giải quyết theo bản cũ."),
        widget=forms.Textarea({"rows": 2}),
    )
    remark = forms.CharField(
        label=gettext_lazy("Lời nhắn cho người duyệt"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
    )

    def decision(self) -> Decision:
        """What was typed; for a form that is valid."""
        said = self.cleaned_data
        return Decision(
            number=said["number"],
            decided_on=said["decided_on"],
            effective_from=said["effective_from"],
            transitional_text=said["transitional_text"],
            remark=said["remark"],
        )


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_http_methods(["GET", "HEAD", "POST"])
def present(request: StaffRequest, draft_id: UUID) -> HttpResponse:
    """GET: what would change, what is lacking, the decision. POST: it waits for a second person."""
    draft = draft_or_404(request, draft_id)
    if draft.state != DraftState.DRAFT:
        return redirect("catalogue:approve", draft_id)
    if request.method != "POST":
        return _page(request, draft, PresentForm(initial=_initial(draft)))
    form = PresentForm(request.POST)
    if not form.is_valid():
        return _page(request, draft, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        present_version(form.act(request), request.actor, draft_id, form.decision())
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            if field in form.fields:
                form.add_error(field, message)
        if not form.errors:
            form.add_error(None, _("Bản thảo còn thiếu; xem danh sách bên cạnh."))
        return _page(request, draft, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except Conflict as lost:
        return _page(request, draft_or_404(request, draft_id), form, HTTPStatus.CONFLICT, lost)
    except NotAllowed:
        raise
    except ActRefused as refused:
        form.add_error(None, refused.message)
        return _page(request, draft, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, _("Đã trình. Người khác xem và duyệt; trong lúc chờ, bản thảo không sửa được."))
    return go_to(request, reverse("catalogue:approve", args=[draft_id]))


def _initial(draft: Draft) -> dict[str, object]:
    kept = {
        "number": draft.decision,
        "decided_on": draft.decided_on,
        "effective_from": draft.effective_from,
        "transitional_text": draft.transitional_text,
    }
    said = {name: value for name, value in kept.items() if value}
    return {"decided_on": today(), "expected_version": draft.stamp} | said


def _page(
    request: StaffRequest,
    draft: Draft,
    form: PresentForm,
    status: HTTPStatus = HTTPStatus.OK,
    lost: Conflict | None = None,
) -> HttpResponse:
    context = {
        "draft": draft,
        "version": draft.base,
        "form": form,
        "found": found(draft, from_json(draft.contents)),
        "lost": lost,
    }
    return render(request, "catalogue/present.html", context, status=status)
