"""Typing in what came by post, or for somebody who sends it online with our help."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.commands.submit import submit
from motcua.apps.dossiers.rules import receives_at_desk
from motcua.platform.acts import ActRefused, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.reception.accept import LOOK
from motcua.web.reception.offer import offer_or_404
from motcua.web.reception.paper_lines import other_lines, paper_groups
from motcua.web.reception.submit_form import SubmitForm


@page(audience=Audience.STAFF, rule=receives_at_desk)
@require_http_methods(["GET", "HEAD", "POST"])
def submit_page(request: StaffRequest, procedure_code: str) -> HttpResponse:
    """GET: the form. POST: it is kept and waits in the queue; or the form with what is wrong."""
    offer = offer_or_404(request, procedure_code)
    if request.method != "POST":
        return _page(request, SubmitForm(offer=offer))
    if LOOK in request.POST:
        return _page(request, SubmitForm.looked_over(request.POST, offer))
    form = SubmitForm(request.POST, offer=offer)
    if not form.is_valid():
        return _page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        answer = submit(form.act(request), request.actor, [form.submission()])[0]
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error(field if field in form.fields else None, message)
        return _page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except NotAllowed:
        raise
    except ActRefused as refused:
        form.add_error(None, refused.message)
        return _page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, _("Đã ghi hồ sơ, mã nộp %(code)s.") % {"code": answer["submission_code"]})
    return go_to(request, reverse("reception:submission", args=[answer["dossier_id"]]))


def _page(request: StaffRequest, form: SubmitForm, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    others = other_lines(form)
    context = {
        "form": form,
        "offer": form.offer,
        "version": form.offer.version,
        "groups": paper_groups(form, form.offer.papers),
        "other_lines": others,
        "other_in_use": any(line.name is not None and line.name.value() for line in others),
    }
    return render(request, "reception/submit.html", context, status=status)
