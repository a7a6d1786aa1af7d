"""How often things were written down later than they happened, by ground."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from motcua.apps.dossiers.models import TimelineEntry
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.states import LateGround
from motcua.apps.orgs.actor import Actor

LOOKED_BACK = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class LateCount:
    """One ground, and how many entries named it."""

    ground: LateGround
    count: int

    @property
    def label(self) -> str:
        """The ground in words."""
        return str(self.ground.label)


def late_entries_counted(actor: Actor, now: datetime) -> tuple[LateCount, ...]:
    """Late entries of the last 30 days on dossiers that the actor may see, most frequent first. 1 query."""
    entries = TimelineEntry.objects.filter(
        dossier__in=dossiers_seen_by(actor), recorded_at__gt=now - LOOKED_BACK, ground__in=LateGround.values
    )
    counted = entries.values_list("ground").annotate(count=Count("*")).order_by("-count", "ground")
    return tuple(LateCount(LateGround(ground), count) for ground, count in counted)
