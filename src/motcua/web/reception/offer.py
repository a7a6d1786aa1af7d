"""The desk of whoever asks, and what it can receive there."""

from datetime import date
from uuid import UUID

from django.http import Http404

from motcua.apps.dossiers.queries.reception_offer import ReceptionOffer, reception_offer
from motcua.apps.orgs.capabilities import Capability
from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.web.access import StaffRequest


def today() -> date:
    """The day in Viet Nam."""
    return clock.now().astimezone(TIME_ZONE).date()


def desk_of(request: StaffRequest) -> UUID:
    """The desk the actor receives at; the rule of these pages lets nobody else in."""
    desk_id = request.actor.desk_for(Capability.ACCEPT)
    if desk_id is None:
        raise Http404
    return desk_id


def offer_or_404(request: StaffRequest, procedure_code: str) -> ReceptionOffer:
    """The procedure as this desk receives it today."""
    offer = reception_offer(desk_of(request), procedure_code, today())
    if offer is None:
        raise Http404
    return offer
