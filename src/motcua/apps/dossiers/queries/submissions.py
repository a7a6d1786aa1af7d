"""What was sent in and not accepted yet, as the desk sees it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import FETCH_RAISE, F, OuterRef, QuerySet, Subquery

from motcua.apps.dossiers.models import Dossier, IssuedPaper, Part, SubmittedPaper
from motcua.apps.dossiers.states import Channel, DossierState, PartRole
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingSubmission:
    """One row of the queue."""

    dossier_id: UUID
    submission_code: str
    procedure_name: str
    owner_name: str
    channel_in: str
    submitted_at: datetime
    posted_on: date | None
    asked_at: datetime | None
    desk_agency_id: UUID

    @property
    def way_in(self) -> str:
        """How it came, in words."""
        return str(Channel(self.channel_in).label)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionCard:
    """One submission whole. Rows are complete."""

    dossier: Dossier
    parts: tuple[Part, ...]
    papers: tuple[SubmittedPaper, ...]
    issued_papers: tuple[IssuedPaper, ...]

    @property
    def owner(self) -> Part:
        """Chủ hồ sơ; every submission has one."""
        return next(part for part in self.parts if part.role == PartRole.OWNER)


def submissions_seen_by(actor: Actor) -> QuerySet[Dossier]:
    """What was submitted to the desks at which the actor receives, accepted or not. No query until read."""
    desks = actor.desks(Capability.ACCEPT)
    return Dossier.objects.exclude(submission_code="").filter(desk__in=desks)


def waiting_submissions_count(actor: Actor) -> int:
    """How many wait for an answer. 1 query."""
    return submissions_seen_by(actor).filter(state=DossierState.SUBMITTED).count()


def waiting_submissions(actor: Actor, start: int, most: int) -> tuple[WaitingSubmission, ...]:
    """The rows from `start` on, the oldest first. 1 query."""
    owner = Part.objects.filter(dossier=OuterRef("pk"), role=PartRole.OWNER)
    columns: dict[str, Any] = {
        "dossier_id": F("id"),
        "procedure_name": F("procedure_version__name"),
        "owner_name": Subquery(owner.values("name")),
        "desk_agency_id": F("desk__agency_id"),
    }
    plain = ("submission_code", "channel_in", "submitted_at", "posted_on", "asked_at")
    rows = (
        submissions_seen_by(actor)
        .filter(state=DossierState.SUBMITTED)
        .order_by("submitted_at", "id")
        .values(*plain, **columns)
    )
    return tuple(WaitingSubmission(**row) for row in rows[start : start + most])


def submission_card(actor: Actor, dossier_id: UUID) -> SubmissionCard | None:
    """One submission, None when the actor may see none of that id. 4 queries, or 1."""
    dossier = (
        submissions_seen_by(actor)
        .filter(id=dossier_id)
        .select_related("agency", "desk", "procedure", "procedure_version__field")
        .fetch_mode(FETCH_RAISE)
        .first()
    )
    if dossier is None:
        return None
    of_it = {"dossier_id": dossier_id}
    return SubmissionCard(
        dossier=dossier,
        parts=tuple(Part.objects.filter(**of_it).fetch_mode(FETCH_RAISE)),
        papers=tuple(SubmittedPaper.objects.filter(**of_it).order_by("seq").fetch_mode(FETCH_RAISE)),
        issued_papers=tuple(
            IssuedPaper.objects.filter(**of_it).order_by("issued_at", "id").fetch_mode(FETCH_RAISE)
        ),
    )
