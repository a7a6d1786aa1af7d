"""Among whom the head of a unit gives a step out: each officer with what lies with them, and who is away."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count
from django.utils import timezone

from motcua.apps.dossiers.queries.deadline import Deadlines, Standing
from motcua.apps.dossiers.queries.open_steps import open_steps
from motcua.apps.dossiers.rules import PlacedTask, assigning_unit, seat_to_assign
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.queries.absences import Away, away_on
from motcua.apps.orgs.queries.staff import Holder, holders_in_unit


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerLoad:
    """Somebody who may be given the step. The counts are of steps given to that very post.

    today, late: of the open ones, by the due moment of their dossiers.
    """

    post_id: UUID
    name: str
    title: str
    open: int = 0
    today: int = 0
    late: int = 0
    away: Away | None = None


def officers_for(actor: Actor, tasks: Iterable[PlacedTask], deadlines: Deadlines) -> tuple[OfficerLoad, ...]:
    """Everybody who may do all of the steps, by name; those who are away last.

    2 queries, and 1 for each unit and kind of step.
    """
    kinds = {
        (assigning_unit(seat, task), task.capability)
        for task in tasks
        if (seat := seat_to_assign(actor, task))
    }
    each = [holders_in_unit(unit_id, Capability(kind), deadlines.now) for unit_id, kind in sorted(kinds)]
    if not each:
        return ()
    common = set.intersection(*({holder.post_id for holder in holders} for holders in each))
    return _with_loads(actor, [holder for holder in each[0] if holder.post_id in common], deadlines)


def _with_loads(actor: Actor, holders: Sequence[Holder], deadlines: Deadlines) -> tuple[OfficerLoad, ...]:
    posts = [holder.post_id for holder in holders]
    away = away_on([holder.staff_id for holder in holders], timezone.localdate(deadlines.now))
    standing = deadlines.conditions()
    counted = (
        open_steps(actor)
        .filter(step__assignee_post_id__in=posts)
        .values("step__assignee_post_id")
        .annotate(
            open=Count("pk"),
            today=Count("pk", filter=standing[Standing.TODAY]),
            late=Count("pk", filter=standing[Standing.LATE]),
        )
    )
    loads = {counts.pop("step__assignee_post_id"): counts for counts in counted}
    found = [_load(holder, loads.get(holder.post_id, {}), away) for holder in holders]
    return tuple(sorted(found, key=lambda officer: officer.away is not None))


def _load(holder: Holder, counts: Mapping[str, int], away: dict[UUID, Away]) -> OfficerLoad:
    return OfficerLoad(
        post_id=holder.post_id,
        name=holder.name,
        title=holder.post_title,
        away=away.get(holder.staff_id),
        **counts,
    )
