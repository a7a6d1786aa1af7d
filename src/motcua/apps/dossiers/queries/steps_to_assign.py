"""Steps that were picked from a list, as the head of a unit gives them out together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from operator import or_
from uuid import UUID

from django.db.models import F, Q

from motcua.apps.dossiers.queries.deadline import Deadlines
from motcua.apps.dossiers.queries.officer_load import OfficerLoad, officers_for
from motcua.apps.dossiers.queries.open_steps import open_steps
from motcua.apps.dossiers.rules import can_assign
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.queries.staff import holder_name


@dataclass(frozen=True, slots=True, kw_only=True)
class StepToAssign:
    """One picked step, and who has it already ("" for nobody)."""

    dossier_id: UUID
    seq: int
    code: str
    procedure_name: str
    owner_name: str
    step_name: str
    capability: str
    unit_id: UUID
    unit_agency_id: UUID
    assignee_post_id: UUID | None
    assignee_name: str | None

    @property
    def agency_id(self) -> UUID:
        """The agency whose unit has it."""
        return self.unit_agency_id

    @property
    def key(self) -> str:
        """As the form names it."""
        return f"{self.dossier_id}:{self.seq}"


@dataclass(frozen=True, slots=True)
class StepsToAssign:
    """Steps of one kind in one unit, and among whom they are given out."""

    steps: tuple[StepToAssign, ...]
    officers: tuple[OfficerLoad, ...]

    @property
    def name(self) -> str:
        """Of the kind of step, as its process calls it."""
        return self.steps[0].step_name


def steps_to_assign(
    actor: Actor, picked: Sequence[tuple[UUID, int]], deadlines: Deadlines
) -> tuple[StepsToAssign, ...]:
    """The picked steps that are still open and that the actor gives out, by kind and unit.

    1 query, and 3 for each group.
    """
    if not picked:
        return ()
    wanted = reduce(or_, (Q(pk=dossier_id, step__seq=seq) for dossier_id, seq in picked))
    rows = (
        open_steps(actor)
        .filter(wanted)
        .order_by("step__unit_id", "step__name", "due_at", "code")
        .annotate(assignee_name=holder_name("step__assignee_post_id", deadlines.now))
        .values("code", "assignee_name", **_COLUMNS)
    )
    steps = (StepToAssign(**row) for row in rows)
    return tuple(_groups(actor, (step for step in steps if can_assign(actor, step)), deadlines))


_COLUMNS = {
    "dossier_id": F("id"),
    "seq": F("step__seq"),
    "step_name": F("step__name"),
    "capability": F("step__capability"),
    "unit_id": F("step__unit_id"),
    "unit_agency_id": F("step__unit__agency_id"),
    "assignee_post_id": F("step__assignee_post_id"),
    "procedure_name": F("procedure_version__name"),
    "owner_name": F("owner__name"),
}


def _groups(actor: Actor, steps: Iterable[StepToAssign], deadlines: Deadlines) -> Iterable[StepsToAssign]:
    for _kind, group in groupby(steps, lambda step: (step.unit_id, step.step_name, step.capability)):
        alike = tuple(group)
        yield StepsToAssign(alike, officers_for(actor, alike, deadlines))
