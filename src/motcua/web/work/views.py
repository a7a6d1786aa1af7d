"""Filters of the list kept under a name, and the columns that it shows."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.platform.accounts.commands.views import forget_view, save_view, show_columns
from motcua.platform.accounts.models.saved_view import LONGEST_NAME
from motcua.platform.acts import InvalidInput
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, every_officer, page
from motcua.web.work.columns import Choosable

PAGE = "work:list"
KEPT = ("queue", "field", "step", "channel", "order")
"""What of an address is worth keeping: not the page turned to, not a search for somebody."""


class SaveForm(forms.Form):
    """A name for what the list is narrowed to."""

    name = forms.CharField(max_length=LONGEST_NAME)
    query = forms.CharField(max_length=500, required=False)


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def save(request: StaffRequest) -> HttpResponse:
    """POST: the filters are kept, and the list shown with them."""
    if request.method != "POST":
        return redirect(PAGE)
    form = SaveForm(request.POST)
    query = kept_query(request.POST.get("query", ""))
    back = f"{reverse(PAGE)}?{query}"
    if not form.is_valid():
        messages.error(request, _("Đặt tên cho bộ lọc, nhiều nhất %(most)d ký tự.") % {"most": LONGEST_NAME})
        return go_to(request, back)
    try:
        kept = save_view(request.user, PAGE, form.cleaned_data["name"], query)
    except InvalidInput as wrong:
        messages.error(request, wrong.fields["name"])
        return go_to(request, back)
    messages.success(request, _("Đã lưu bộ lọc “%(name)s”.") % {"name": kept.name})
    return go_to(request, back)


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def forget(request: StaffRequest, view_id: UUID) -> HttpResponse:
    """POST: one's own filters are let go."""
    if request.method == "POST":
        forget_view(request.user, view_id)
        messages.success(request, _("Đã bỏ bộ lọc."))
    return redirect(PAGE)


@page(audience=Audience.STAFF, rule=every_officer)
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: StaffRequest) -> HttpResponse:
    """POST: the list shows these columns from now on."""
    if request.method != "POST":
        return redirect(PAGE)
    wanted = set(request.POST.getlist("column"))
    show_columns(request.user, PAGE, [each.value for each in Choosable if each in wanted])
    return go_to(request, f"{reverse(PAGE)}?{kept_query(request.POST.get('query', ''))}")


def kept_query(query: str) -> str:
    """Of an address' query what is worth keeping, in one order."""
    asked = QueryDict(query[:2000])
    kept = QueryDict(mutable=True)
    for name in KEPT:
        if value := asked.get(name, ""):
            kept[name] = value[:200]
    return kept.urlencode()
