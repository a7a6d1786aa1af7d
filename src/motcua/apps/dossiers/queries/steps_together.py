"""Steps that were picked from a list, told apart by what can be done to them at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from operator import or_
from uuid import UUID

from django.db.models import F, Q

from motcua.apps.dossiers.queries.doable import doable_by
from motcua.apps.dossiers.queries.open_steps import open_steps
from motcua.apps.orgs.actor import Actor
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain.bpmn import Action, Node

COMPLETE = "complete"
RETURN = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class PickedStep:
    """One picked step."""

    dossier_id: UUID
    seq: int
    code: str
    procedure_name: str
    owner_name: str
    process_version_id: UUID
    node_id: str

    @property
    def key(self) -> str:
        """As the form names it."""
        return f"{self.dossier_id}:{self.seq}"


@dataclass(frozen=True, slots=True)
class StepsTogether:
    """Dossiers at one and the same step. `actions` are those that need neither words nor a paper."""

    name: str
    actions: tuple[Action, ...]
    steps: tuple[PickedStep, ...]


def steps_together(actor: Actor, picked: Sequence[tuple[UUID, int]]) -> tuple[StepsTogether, ...]:
    """The picked steps that are still open and that the actor may do, by step. 1 query.

    Signing, numbering and handing over are done dossier by dossier, so their groups offer no action.
    """
    if not picked:
        return ()
    wanted = reduce(or_, (Q(pk=dossier_id, step__seq=seq) for dossier_id, seq in picked))
    rows = (
        open_steps(actor)
        .filter(wanted, doable_by(actor))
        .order_by("process_version_id", "step__node", "due_at", "code")
        .values(
            "process_version_id",
            "code",
            dossier_id=F("id"),
            seq=F("step__seq"),
            node_id=F("step__node"),
            procedure_name=F("procedure_version__name"),
            owner_name=F("owner__name"),
        )
    )
    return tuple(_groups(PickedStep(**row) for row in rows))


def _groups(steps: Iterable[PickedStep]) -> Iterable[StepsTogether]:
    for (version_id, node_id), group in groupby(steps, lambda step: (step.process_version_id, step.node_id)):
        node = process_of(version_id).node(node_id)
        yield StepsTogether(node.name, _done_at_once(node), tuple(group))


def _done_at_once(node: Node) -> tuple[Action, ...]:
    if node.act != COMPLETE:
        return ()
    return tuple(action for action in node.allowed_actions if action.kind != RETURN)
