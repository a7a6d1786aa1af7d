"""When a dossier's information was last put right."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from motcua.apps.dossiers.models import TimelineEntry
from motcua.apps.dossiers.states import Verb


@dataclass(frozen=True, slots=True)
class Correction:
    """The entry that put it right, and when that happened."""

    seq: int
    at: datetime


def last_correction(dossier_id: UUID) -> Correction | None:
    """The newest one, None when nothing was ever wrong. 1 query."""
    entry = (
        TimelineEntry.objects.filter(dossier_id=dossier_id, verb=Verb.CORRECT)
        .order_by("-seq")
        .values_list("seq", "happened_at")
        .first()
    )
    return Correction(*entry) if entry else None
