"""What was sent in and is not accepted, as its submitter sees it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import FETCH_RAISE

from motcua.apps.dossiers.models import Dossier, Part
from motcua.apps.dossiers.queries.answer_clock import answer_due
from motcua.apps.dossiers.queries.timeline import TimelineLine, timeline_of
from motcua.apps.dossiers.states import DossierState, PartRole
from motcua.domain.text import mask_name


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedSubmission:
    """`answer_due_at`: by when the desk answers, None once it did. `notice`: what it wrote, None before."""

    dossier: Dossier
    owner_initials: str
    answer_due_at: datetime | None
    notice: TimelineLine | None
    chain_holds: bool


def followed_submission(dossier_id: UUID) -> FollowedSubmission | None:
    """None once it is accepted: then it is a dossier like any other. 7 queries, or 1."""
    dossier = (
        Dossier.objects.filter(id=dossier_id, received_at__isnull=True)
        .select_related("agency", "desk", "procedure", "procedure_version")
        .fetch_mode(FETCH_RAISE)
        .first()
    )
    if dossier is None:
        return None
    timeline = timeline_of(dossier_id)
    waits = dossier.state == DossierState.SUBMITTED and dossier.asked_at is None
    return FollowedSubmission(
        dossier=dossier,
        owner_initials=mask_name(Part.objects.get(dossier=dossier, role=PartRole.OWNER).name),
        answer_due_at=answer_due(dossier.submitted_at, dossier.desk.agency_id) if waits else None,
        notice=None if waits else timeline.lines[0],
        chain_holds=timeline.broken is None,
    )
