"""A dossier that was accepted, as its receipt page tells it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, OuterRef, Subquery

from motcua.apps.dossiers.models import Dossier, Part, Task
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.states import Channel, PartRole, TaskState
from motcua.apps.orgs.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What the officer says to the applicant."""

    dossier_id: UUID
    code: str
    procedure_code: str
    procedure_name: str
    owner_name: str
    agency_name: str
    received_at: datetime
    promised_at: datetime
    channel_out: str
    unit_name: str
    """Who has it now."""

    @property
    def way_out(self) -> str:
        """Where the result will be had, in words."""
        return str(Channel(self.channel_out).label)


def accepted(actor: Actor, dossier_id: UUID) -> Accepted | None:
    """The dossier, None when there is none that the actor may see. 1 query."""
    owner = Part.objects.filter(dossier=OuterRef("pk"), role=PartRole.OWNER)
    step = Task.objects.filter(dossier=OuterRef("pk"), state=TaskState.OPEN).order_by("seq")
    row = (
        dossiers_seen_by(actor)
        .filter(id=dossier_id)
        .values(
            "code",
            "received_at",
            "promised_at",
            "channel_out",
            dossier_id=F("id"),
            procedure_code=F("procedure__code"),
            procedure_name=F("procedure_version__name"),
            agency_name=F("agency__name"),
            owner_name=Subquery(owner.values("name")),
            unit_name=Subquery(step.values("unit__name")[:1]),
        )
        .first()
    )
    return Accepted(**row | {"unit_name": row["unit_name"] or ""}) if row else None


def is_accepted(dossier_id: UUID) -> bool:
    """Whether a dossier of that id is there, whoever may see it. 1 query."""
    return Dossier.objects.filter(id=dossier_id).exists()
