"""The dossier that an address names, if its reader may see it, and the note that it was looked at."""

from uuid import UUID

from django.http import Http404

from motcua.apps.dossiers.queries.dossier_card import DossierCard, dossier_card
from motcua.platform.audit.looks import record_look
from motcua.web.access import StaffRequest


def card_or_404(request: StaffRequest, dossier_id: UUID) -> DossierCard:
    """The dossier; whether it is unknown or not for this reader is answered alike."""
    card = dossier_card(request.actor, dossier_id)
    if card is None:
        raise Http404
    return card


def log_look(request: StaffRequest, dossier_id: UUID, purpose: str, page: str) -> None:
    """One request showed personal data of that dossier."""
    record_look(
        actor_id=request.actor.user_id,
        post_id=request.actor.post_id,
        purpose=purpose,
        subject_kind="dossier",
        subject_ids=[dossier_id],
        page=page,
    )
