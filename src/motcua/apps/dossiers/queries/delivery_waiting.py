"""Results that lie at a desk until somebody comes for them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from motcua.apps.dossiers.models import Dossier, IssuedPaper, Part, Task
from motcua.apps.dossiers.queries.found import found_by
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.states import Channel, DossierState, PaperForm, PartRole, TaskState
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingResult:
    """One result to hand over. `number` is that of the paper."""

    dossier_id: UUID
    code: str
    procedure_name: str
    owner_name: str
    number: str
    resolved_at: datetime
    due_at: datetime
    channel_out: str

    @property
    def was_late(self) -> bool:
        """Whether the result came after its due moment; it is handed over all the same."""
        return self.resolved_at > self.due_at

    @property
    def way_out(self) -> str:
        """How the applicant wanted it."""
        return str(Channel(self.channel_out).label)


def waiting_count(actor: Actor, typed: str = "") -> int:
    """How many wait at the actor's desk, among those that the text names. 1 query."""
    return _waiting(actor, typed).count()


def waiting_results(actor: Actor, typed: str, start: int, most: int) -> tuple[WaitingResult, ...]:
    """The rows from `start` on, the longest waiting first. 1 query."""
    rows = _waiting(actor, typed).order_by("resolved_at", "id").values(*_PLAIN, **_COLUMNS)
    return tuple(WaitingResult(**row | {"number": row["number"] or ""}) for row in rows[start : start + most])


def _waiting(actor: Actor, typed: str) -> QuerySet[Dossier]:
    deliver = Task.objects.filter(
        dossier=OuterRef("pk"), state=TaskState.OPEN, capability=Capability.DELIVER.value
    )
    at_desk = dossiers_seen_by(actor).filter(
        desk__in=actor.counters(Capability.DELIVER), state=DossierState.RESOLVED
    )
    return at_desk.filter(Exists(deliver)).filter(found_by(typed))


_OWNER = Part.objects.filter(dossier=OuterRef("pk"), role=PartRole.OWNER)
_PAPER = IssuedPaper.objects.filter(dossier=OuterRef("pk"), form=PaperForm.RESULT).order_by("-issued_at")
_PLAIN = ("code", "resolved_at", "due_at", "channel_out")
_COLUMNS: dict[str, Any] = {
    "dossier_id": F("id"),
    "procedure_name": F("procedure_version__name"),
    "owner_name": Subquery(_OWNER.values("name")),
    "number": Subquery(_PAPER.values("number")[:1]),
}
