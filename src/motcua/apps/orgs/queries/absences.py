"""Who is away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from motcua.apps.orgs.models import Absence, in_force


@dataclass(frozen=True, slots=True)
class Away:
    """Why, and up to which day; `last_day` is None until further notice."""

    reason: str
    last_day: date | None


def away_on(staff_ids: Iterable[UUID], on: date) -> dict[UUID, Away]:
    """Those of the people who are away on that day. 1 query."""
    absences = Absence.objects.filter(in_force(on), staff__in=list(staff_ids))
    return {each.staff_id: Away(each.get_reason_display(), _last_day(each)) for each in absences}


def _last_day(absence: Absence) -> date | None:
    return absence.valid_to - timedelta(days=1) if absence.valid_to else None
