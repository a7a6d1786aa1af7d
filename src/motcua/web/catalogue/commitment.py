"""Promising less time than the published limit, and going back to it."""

from datetime import timedelta
from http import HTTPStatus
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from motcua.apps.catalogue.commands.end_commitment import end_commitment
from motcua.apps.catalogue.commands.set_commitment import CommitmentInput, set_commitment
from motcua.apps.catalogue.models import Procedure, ProcedureVersion
from motcua.apps.catalogue.queries.commitments import commitment_by_id
from motcua.apps.catalogue.queries.in_force import version_in_force
from motcua.apps.catalogue.queries.procedure_by_code import procedure_by_code
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.apps.catalogue.rules import edits_catalogue
from motcua.apps.catalogue.states import Channel
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.queries.agencies import agencies_in_force
from motcua.platform.acts import InvalidInput
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.acts import ActForm
from motcua.web.catalogue.procedure import terms_of
from motcua.web.catalogue.row_forms import LIMIT_UNITS
from motcua.web.catalogue.today import today


class CommitmentForm(ActForm):
    """Who promises what, from when, by which document."""

    agency = forms.ChoiceField(label=gettext_lazy("Cơ quan cam kết"))
    channel = forms.ChoiceField(
        label=gettext_lazy("Cách nộp"),
        choices=[("", gettext_lazy("mọi cách nộp")), *Channel.choices],
        required=False,
    )
    limit_count = forms.IntegerField(
        label=gettext_lazy("Thời hạn cam kết"),
        min_value=1,
        max_value=999,
        error_messages={"invalid": gettext_lazy("Ghi một số nguyên.")},
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    limit_unit = forms.ChoiceField(label=gettext_lazy("Tính bằng"), choices=LIMIT_UNITS)
    decision = forms.CharField(label=gettext_lazy("Số văn bản cam kết"), max_length=200)
    valid_from = forms.DateField(
        label=gettext_lazy("Từ ngày"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def wanted(self, procedure: Procedure) -> CommitmentInput:
        """What was typed; for a form that is valid."""
        said = self.cleaned_data
        return CommitmentInput(
            agency_id=UUID(said["agency"]),
            procedure_id=procedure.pk,
            channel=said["channel"],
            limit=f"{said['limit_count']}{said['limit_unit']}",
            decision=said["decision"],
            valid_from=said["valid_from"],
        )


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_http_methods(["GET", "HEAD", "POST"])
def commitment(request: StaffRequest, procedure_code: str) -> HttpResponse:
    """GET: the form beside what is published. POST: promised, and back to the procedure."""
    procedure = procedure_by_code(procedure_code)
    version = version_in_force(procedure_code, today())
    if procedure is None or version is None:
        raise Http404
    if request.method != "POST":
        return _page(request, version, _form(request))
    form = _form(request)
    if not form.is_valid():
        return _page(request, version, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        set_commitment(form.act(request), request.actor, form.wanted(procedure))
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error("limit_count" if field == "limit" else field, message)
        return _page(request, version, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, _("Đã ghi cam kết. Giấy hẹn in từ ngày đó dùng thời hạn ngắn hơn."))
    return go_to(request, reverse("catalogue:procedure", args=[procedure_code]))


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_POST
def end(request: StaffRequest, commitment_id: UUID) -> HttpResponse:
    """From tomorrow on the published limit is promised again."""
    kept = commitment_by_id(commitment_id)
    if kept is None:
        raise Http404
    form = ActForm(request.POST)
    if form.is_valid():
        end_commitment(form.act(request), request.actor, commitment_id, today() + timedelta(days=1))
        messages.success(request, _("Từ ngày mai hẹn theo thời hạn đã công bố."))
    return go_to(request, reverse("catalogue:procedure", args=[kept.procedure.code]))


def _form(request: StaffRequest) -> CommitmentForm:
    form = CommitmentForm(request.POST or None, initial={"valid_from": today(), "limit_unit": "d"})
    reached = request.actor.agencies(Capability.EDIT_CATALOGUE)
    agencies = agencies_in_force(today()).filter(pk__in=reached)
    field = form.fields["agency"]
    assert isinstance(field, forms.ChoiceField)
    field.choices = [(str(agency.pk), agency.name) for agency in agencies]
    field.initial = str(request.actor.agency_id)
    return form


def _page(
    request: StaffRequest,
    version: ProcedureVersion,
    form: CommitmentForm,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    context = {"version": version, "form": form, "terms": terms_of(contents_of(version.pk))}
    return render(request, "catalogue/commitment.html", context, status=status)
