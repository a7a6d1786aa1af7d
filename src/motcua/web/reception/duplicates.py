"""Whether the person whose number or name was just typed has such a dossier open already."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from motcua.apps.dossiers.queries.reception_duplicates import PossibleDuplicate, possible_duplicates
from motcua.apps.dossiers.queries.reception_offer import ReceptionOffer
from motcua.apps.dossiers.rules import receives_at_desk
from motcua.platform.audit.looks import record_look
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.reception.accept_form import identity_typed, with_cards_read
from motcua.web.reception.known import known_of
from motcua.web.reception.offer import offer_or_404


@page(audience=Audience.STAFF, rule=receives_at_desk)
@require_http_methods(["GET", "HEAD", "POST"])
def duplicates(request: StaffRequest, procedure_code: str) -> HttpResponse:
    """POST, since a number may not stand in an address: the warnings and what is known, or nothing.
    GET: the form.
    """
    if request.method != "POST":
        return redirect("reception:accept", procedure_code)
    found = duplicates_of(request, offer_or_404(request, procedure_code))
    context = {"duplicates": found, "known": known_of(request)}
    return render(request, "reception/duplicates.html", context)


def duplicates_of(request: StaffRequest, offer: ReceptionOffer) -> tuple[PossibleDuplicate, ...]:
    """Such dossiers of the owner who was sent; that they were shown is logged. 1 query, or 2."""
    said = with_cards_read(request.POST)
    found = possible_duplicates(
        request.actor,
        offer.version.procedure_id,
        identity_typed(said.get("owner_identity", "")),
        said.get("owner_name", ""),
    )
    if found:
        record_look(
            actor_id=request.actor.user_id,
            post_id=request.actor.post_id,
            purpose=gettext_noop("Kiểm tra hồ sơ trùng khi tiếp nhận"),
            subject_kind="dossier",
            subject_ids=[each.dossier_id for each in found],
            page="reception:duplicates",
        )
    return found
