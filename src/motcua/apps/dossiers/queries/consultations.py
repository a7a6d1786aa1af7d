"""Opinions asked on dossiers: those of one dossier, and those that an actor's unit is to give."""

from uuid import UUID

from django.db.models import FETCH_RAISE, QuerySet
from django.utils.translation import gettext as _

from motcua.apps.dossiers.models import Consultation
from motcua.apps.dossiers.rules import GIVES_OPINIONS
from motcua.apps.dossiers.states import RUNNING
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import NotFound


def consultation_asked(dossier_id: UUID, entry_seq: int, place: int) -> Consultation:
    """One question. 1 query. Raises NotFound."""
    found = (
        Consultation.objects.filter(dossier_id=dossier_id, entry_seq=entry_seq, place=place)
        .select_related("unit__agency")
        .first()
    )
    if found is None:
        raise NotFound(_("Không tìm thấy câu hỏi này."))
    return found


def consultations_of(dossier_id: UUID) -> tuple[Consultation, ...]:
    """Everything asked on the dossier, in order; their units can be read on. 1 query."""
    return tuple(
        Consultation.objects.filter(dossier_id=dossier_id)
        .select_related("unit__agency")
        .order_by("entry_seq", "place")
        .fetch_mode(FETCH_RAISE)
    )


def opinions_to_give(actor: Actor) -> QuerySet[Consultation]:
    """What units in which the actor gives opinions are asked and have not answered, the most urgent first.

    No query until it is read.
    """
    units = [
        unit_id
        for seat in actor.seats
        if any(seat.scopes(capability) for capability in GIVES_OPINIONS)
        for unit_id in seat.own_units
    ]
    return (
        Consultation.objects.filter(
            unit__in=units,
            answered_at__isnull=True,
            withdrawn_at__isnull=True,
            dossier__state__in=[state.value for state in RUNNING],
        )
        .select_related("unit", "dossier__procedure_version", "dossier__agency")
        .order_by("due_at", "dossier_id", "entry_seq", "place")
    )
