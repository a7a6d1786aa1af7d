"""Nhập bù: the officer says when what is entered next happened and why it was not entered then."""

from datetime import datetime
from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.queries.late_entries import late_entries_counted
from motcua.apps.dossiers.states import LateGround
from motcua.platform import clock
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.late_entry import begin_late_entry, end_late_entry

MOMENT_INPUT = "%Y-%m-%dT%H:%M"


class LateForm(forms.Form):
    """When it happened, and the ground from the list."""

    happened_at = forms.DateTimeField(
        label=gettext_lazy("Việc xảy ra lúc"),
        input_formats=[MOMENT_INPUT],
        widget=forms.DateTimeInput({"type": "datetime-local"}, format=MOMENT_INPUT),
        error_messages={"required": gettext_lazy("Ghi lúc việc xảy ra.")},
    )
    ground = forms.ChoiceField(
        label=gettext_lazy("Lý do nhập bù"),
        choices=LateGround,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Chọn lý do nhập bù.")},
    )

    def clean_happened_at(self) -> datetime:
        """Not in the future."""
        stated: datetime = self.cleaned_data["happened_at"]
        if stated > clock.now():
            raise forms.ValidationError(_("Lúc xảy ra không thể sau lúc này."))
        return stated


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def late(request: StaffRequest) -> HttpResponse:
    """GET: the form, and how often it was needed lately. POST: begin it, or with `end` leave it."""
    if request.method != "POST":
        return _page(request, LateForm())
    if "end" in request.POST:
        end_late_entry(request)
        messages.info(request, _("Đã thôi nhập bù. Việc ghi từ bây giờ tính lúc ghi."))
        return go_to(request, reverse("work:list"))
    form = LateForm(request.POST)
    if not form.is_valid():
        return _page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    begin_late_entry(request, form.cleaned_data["happened_at"], LateGround(form.cleaned_data["ground"]))
    return go_to(request, reverse("work:list"))


def _page(request: StaffRequest, form: LateForm, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    counted = late_entries_counted(request.actor, clock.now())
    return render(request, "dossiers/late.html", {"form": form, "counted": counted}, status=status)
