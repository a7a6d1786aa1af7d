"""One dossier at the moment its result is handed over."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from motcua.apps.dossiers.models import Dossier, IssuedPaper, Part, Task
from motcua.apps.dossiers.queries.issued_papers import issued_paper
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.states import DossierState, PaperForm, PartRole, TaskState
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.processes.queries.compiled import process_of

RETURN = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryCard:
    """What the counter sees and says. `task_seq` is None when nothing waits to be handed over."""

    dossier: Dossier
    parts: tuple[Part, ...]
    paper: IssuedPaper | None
    task_seq: int | None
    action: str

    @property
    def owner(self) -> Part:
        """Chủ hồ sơ; every dossier has one."""
        return next(part for part in self.parts if part.role == PartRole.OWNER)

    @property
    def authorised(self) -> Part | None:
        """Who handed the dossier in on an authorisation, if anybody did."""
        return next((part for part in self.parts if part.role == PartRole.AUTHORISED), None)

    @property
    def delivered_at(self) -> datetime | None:
        """When it was handed over, None while it lies here."""
        return self.dossier.delivered_at

    @property
    def was_late(self) -> bool:
        """Whether the result came after its due moment."""
        resolved_at = self.dossier.resolved_at
        return resolved_at is not None and resolved_at > self.dossier.due_at


def delivery_card(actor: Actor, dossier_id: UUID) -> DeliveryCard | None:
    """The dossier at the actor's desk, None when there is none. 4 queries, or 1."""
    dossier = (
        dossiers_seen_by(actor)
        .filter(id=dossier_id, desk__in=actor.counters(Capability.DELIVER))
        .select_related("procedure_version", "agency")
        .first()
    )
    if dossier is None:
        return None
    task = Task.objects.filter(
        dossier=dossier, state=TaskState.OPEN, capability=Capability.DELIVER.value
    ).first()
    waits = task is not None and dossier.state == DossierState.RESOLVED
    return DeliveryCard(
        dossier=dossier,
        parts=tuple(Part.objects.filter(dossier=dossier)),
        paper=issued_paper(dossier_id, PaperForm.RESULT),
        task_seq=task.seq if task and waits else None,
        action=_forward(dossier, task) if task and waits else "",
    )


def _forward(dossier: Dossier, task: Task) -> str:
    """The action by which the process ends the step; sending back is another."""
    actions = process_of(dossier.process_version_id).node(task.node).allowed_actions
    return next(action.id for action in actions if action.kind != RETURN)
