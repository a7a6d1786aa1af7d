"""The page of one act on an organisation: its form, what follows from it, and its answer."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.apps.orgs.rules import can_see_organisation
from motcua.platform.acts import ActRefused, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.organisation.acts.form import AgencyForm
from motcua.web.organisation.acts.registry import ActPage, act_page_of
from motcua.web.organisation.tabs import tab_of
from motcua.web.organisation.where import Where, agency_or_404


@page(audience=Audience.STAFF, rule=can_see_organisation)
@require_http_methods(["GET", "HEAD", "POST"])
def act(request: StaffRequest, agency_id: UUID, slug: str) -> HttpResponse:
    """GET: the form, with what the link has chosen. POST: the act is done, and back to its tab."""
    asked = act_page_of(slug)
    where = agency_or_404(request, agency_id)
    if asked is None or where.is_past:
        raise Http404
    if not asked.may(request.actor, where.id):
        raise NotAllowed(_("Vị trí của bạn không làm được việc này với cơ quan này."))
    if request.method != "POST":
        return _page(request, asked, where, asked.form.opened(where, request.GET.dict()))
    form = asked.form(request.POST, where=where)
    if not form.is_valid():
        return _page(request, asked, where, form)
    try:
        secret = form.carry_out(form.act(request))
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error(_field(form, field), message)
        return _page(request, asked, where, form)
    except NotAllowed:
        raise
    except ActRefused as refused:
        form.add_error(None, refused.message)
        return _page(request, asked, where, form, HTTPStatus.CONFLICT)
    if secret:
        context = {"act": asked, "agency": where.agency, "secret": secret, "tab": asked.tab}
        return render(request, "organisation/secret.html", context)
    messages.success(request, _("Đã ghi: %(act)s.") % {"act": asked.label})
    return go_to(request, reverse("organisation:tab", args=[where.id, asked.tab]))


def _field(form: AgencyForm, named: str) -> str | None:
    """The field of the form that asks for what the command names: an end is typed as a last day."""
    if named in form.fields:
        return named
    return "last_day" if named == "valid_to" and "last_day" in form.fields else None


def _page(
    request: StaffRequest,
    asked: ActPage,
    where: Where,
    form: AgencyForm,
    refused: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY,
) -> HttpResponse:
    context = {
        "act": asked,
        "agency": where.agency,
        "tab": tab_of(asked.tab),
        "form": form,
        "back": reverse("organisation:tab", args=[where.id, asked.tab]),
    }
    status = refused if form.is_bound else HTTPStatus.OK
    return render(request, "organisation/act.html", context, status=status)
