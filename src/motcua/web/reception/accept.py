"""The one page of reception: look over, then accept and print."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.commands.accept import accept
from motcua.apps.dossiers.queries.reception_duplicates import PossibleDuplicate
from motcua.apps.dossiers.queries.reception_offer import ReceptionOffer
from motcua.apps.dossiers.queries.reception_receipt import is_accepted
from motcua.apps.dossiers.rules import receives_at_desk
from motcua.platform.acts import ActRefused, InvalidInput, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.late_entry import late_entry_of
from motcua.web.reception.accept_form import AcceptForm
from motcua.web.reception.duplicates import duplicates_of
from motcua.web.reception.known import FILL, Known, known_of, with_known
from motcua.web.reception.offer import offer_or_404
from motcua.web.reception.paper_lines import other_lines, paper_groups
from motcua.web.reception.promised import promised

LOOK = "look"
"""The button that only counts and compares again, or fills in what is known (`known.FILL`).
The form's first, so Enter presses it, as scanners do."""


@page(audience=Audience.STAFF, rule=receives_at_desk)
@require_http_methods(["GET", "HEAD", "POST"])
def accept_page(request: StaffRequest, procedure_code: str) -> HttpResponse:
    """GET: the form. POST: the dossier is accepted and its receipt shown; or the form with what is wrong."""
    offer = offer_or_404(request, procedure_code)
    if request.method != "POST":
        return _page(request, AcceptForm(offer=offer, initial=_stated(request)))
    if LOOK in request.POST:
        known = known_of(request)
        said = with_known(request.POST, known) if request.POST[LOOK] == FILL else request.POST
        return _page(request, AcceptForm.looked_over(said, offer), duplicates_of(request, offer), known=known)
    form = AcceptForm(request.POST, offer=offer)
    if form.is_valid() and _accepted(request, form):
        return go_to(request, _receipt_of(form))
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return _page(request, form, duplicates_of(request, offer), status=status, known=known_of(request))


def _accepted(request: StaffRequest, form: AcceptForm) -> bool:
    """Accept it; False with the form's errors when that was refused. Raises NotAllowed."""
    dossier_id: UUID = form.cleaned_data["dossier_id"]
    if is_accepted(dossier_id):
        messages.info(request, _("Hồ sơ này đã được nhận ở lần bấm trước. Dưới đây là giấy hẹn đã cấp."))
        return True
    if trouble := promised(form)["trouble"]:
        form.add_error("term", trouble)
        return False
    try:
        accept(form.act(request), request.actor, [form.acceptance()])
    except InvalidInput as wrong:
        for field, message in wrong.fields.items():
            form.add_error(field if field in form.fields else None, message)
        return False
    except NotAllowed:
        raise
    except ActRefused as refused:
        form.add_error(None, refused.message)
        return False
    return True


def _stated(request: StaffRequest) -> dict[str, Any]:
    """In a late entry the moment and its ground stand in the form already."""
    late = late_entry_of(request)
    return {"happened_at": late.at, "ground": late.ground} if late else {}


def _receipt_of(form: AcceptForm) -> str:
    return reverse("reception:receipt", args=[form.cleaned_data["dossier_id"]])


def _page(
    request: StaffRequest,
    form: AcceptForm,
    duplicates: tuple[PossibleDuplicate, ...] = (),
    status: HTTPStatus = HTTPStatus.OK,
    known: Known | None = None,
) -> HttpResponse:
    context = {**_context(form.offer, form, duplicates), "known": known}
    return render(request, "reception/accept.html", context, status=status)


def _context(
    offer: ReceptionOffer, form: AcceptForm, duplicates: tuple[PossibleDuplicate, ...]
) -> dict[str, Any]:
    others = other_lines(form)
    return {
        "form": form,
        "offer": offer,
        "version": offer.version,
        "duplicates": duplicates,
        "promised": promised(form),
        "groups": paper_groups(form, offer.papers),
        "other_lines": others,
        "other_in_use": any(line.name is not None and line.name.value() for line in others),
    }
