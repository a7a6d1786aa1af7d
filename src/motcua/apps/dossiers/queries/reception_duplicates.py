"""Dossiers that the one being typed may be a second copy of."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, Subquery

from motcua.apps.dossiers.models import Part, Task
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.states import Channel, DossierState, PartRole, TaskState
from motcua.apps.orgs.actor import Actor
from motcua.domain.text import fold
from motcua.platform.secrets import keyed_hash

MOST_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleDuplicate:
    """An open dossier on the same procedure. `by_number`: the number is the same, not only the name."""

    dossier_id: UUID
    code: str
    channel: Channel
    received_at: datetime
    step_name: str
    by_number: bool


def possible_duplicates(
    actor: Actor, procedure_id: UUID, identity: str, name: str
) -> tuple[PossibleDuplicate, ...]:
    """Open dossiers on the procedure whose owner has the same number or, folded, the same name; newest first.

    Among those that the actor may see. `identity` in digits only. 1 query, none when both are empty.
    """
    owner = Part.objects.filter(dossier=OuterRef("pk"), role=PartRole.OWNER)
    same_number = (
        Exists(owner.filter(identity_hash=keyed_hash("identity", identity))) if identity else Q(pk__in=[])
    )
    same_name = Exists(owner.filter(name_folded=fold(name))) if fold(name) else Q(pk__in=[])
    if not (identity or fold(name)):
        return ()
    step = Task.objects.filter(dossier=OuterRef("pk"), state=TaskState.OPEN).order_by("seq")
    found = (
        dossiers_seen_by(actor)
        .filter(same_number | same_name, procedure=procedure_id, state=DossierState.IN_PROCESS)
        .annotate(by_number=same_number, step_name=Subquery(step.values("name")[:1]))
        .order_by("-received_at", "-id")
        .values_list("id", "code", "channel_in", "received_at", "step_name", "by_number")
    )
    return tuple(
        PossibleDuplicate(
            dossier_id=dossier_id,
            code=code,
            channel=Channel(channel),
            received_at=received_at,
            step_name=step_name or "",
            by_number=by_number,
        )
        for dossier_id, code, channel, received_at, step_name, by_number in found[:MOST_SHOWN]
    )
