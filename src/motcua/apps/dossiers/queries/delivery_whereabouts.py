"""Where a dossier is that somebody asks for at the counter and whose result does not wait there."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from motcua.apps.dossiers.queries.found import found_by
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.states import DossierState
from motcua.apps.orgs.actor import Actor

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Enough to answer the person who stands there."""

    dossier_id: UUID
    code: str
    state: DossierState
    due_at: datetime
    delivered_at: datetime | None
    desk_name: str


def whereabouts(actor: Actor, typed: str) -> tuple[Whereabouts, ...]:
    """Dossiers the text names, wherever they are, of those the actor may see; newest first. 1 query."""
    found = dossiers_seen_by(actor).filter(found_by(typed)).order_by("-received_at", "-id")
    rows = found.values_list("id", "code", "state", "due_at", "delivered_at", "desk__name")[:MOST_SHOWN]
    return tuple(
        Whereabouts(
            dossier_id=dossier_id,
            code=code,
            state=DossierState(state),
            due_at=due_at,
            delivered_at=delivered_at,
            desk_name=desk_name,
        )
        for dossier_id, code, state, due_at, delivered_at, desk_name in rows
    )
