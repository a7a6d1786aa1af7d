"""How often a dossier got a new date, by kind: three counters that practice W3 keeps apart."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from motcua.apps.dossiers.models import Promise
from motcua.apps.dossiers.states import ClockChangeKind


@dataclass(frozen=True, slots=True)
class NewDates:
    """extended: not late. rescheduled: an apology, lateness stays. recounted: from the beginning, or on a
    changed calendar. Time left out for a pause is none of these.
    """

    extended: int
    rescheduled: int
    recounted: int


def new_dates_of(dossier_id: UUID) -> NewDates:
    """The counters of one dossier. 1 query."""
    kinds = Counter(Promise.objects.filter(dossier_id=dossier_id).values_list("kind", flat=True))
    return NewDates(
        extended=kinds[ClockChangeKind.EXTENDED],
        rescheduled=kinds[ClockChangeKind.RESCHEDULED],
        recounted=kinds[ClockChangeKind.RESTARTED] + kinds["recalculated"],
    )
