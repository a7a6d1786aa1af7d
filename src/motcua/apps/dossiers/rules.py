"""Who may do what to a dossier, locked or shown: named questions to an actor. No query in here."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope

WORKING = frozenset(
    {
        Capability.ACCEPT,
        Capability.DIGITISE,
        Capability.HANDLE,
        Capability.ASSIGN,
        Capability.REVIEW,
        Capability.APPROVE,
        Capability.ISSUE,
        Capability.DELIVER,
        Capability.TRANSFER_PAPERS,
        Capability.COLLECT_FEES,
    }
)
"""What somebody has who works on dossiers; the rest only watch over them."""


class PlacedTask(Protocol):
    """As much of an open step as the rules ask about."""

    @property
    def capability(self) -> str: ...
    @property
    def unit_id(self) -> UUID: ...


class PlacedDossier(Protocol):
    """As much of a dossier as the rules ask about."""

    @property
    def agency_id(self) -> UUID: ...
    @property
    def desk_id(self) -> UUID: ...


class DossierWithTasks(PlacedDossier, Protocol):
    """With its open steps."""

    @property
    def tasks(self) -> Sequence[PlacedTask]: ...


def can_accept(actor: Actor, desk_id: UUID, agency_id: UUID) -> bool:
    """Receive a dossier at that desk for that resolving agency."""
    scopes = actor.scopes(Capability.ACCEPT)
    if Scope.RECEIVING_DESK in scopes and actor.desk_id == desk_id:
        return True
    return agency_id in actor.agencies(Capability.ACCEPT)


def receives_at_desk(actor: Actor) -> bool:
    """Sits at a one-stop desk and may receive whatever is handed in there."""
    return actor.desk_id is not None and Scope.RECEIVING_DESK in actor.scopes(Capability.ACCEPT)


def delivers_at_desk(actor: Actor) -> bool:
    """Sits at a one-stop desk and may hand over the results that lie there."""
    return actor.desk_id is not None and Scope.RECEIVING_DESK in actor.scopes(Capability.DELIVER)


def can_do_task(actor: Actor, dossier: PlacedDossier, task: PlacedTask) -> bool:
    """Do one open step: the capability that the process names, reaching to the unit the step lies with."""
    capability = Capability(task.capability)
    scopes = actor.scopes(capability)
    return (
        (Scope.UNIT in scopes and actor.unit_id == task.unit_id)
        or (Scope.OWN in scopes and actor.unit_id == task.unit_id)
        or (Scope.RECEIVING_DESK in scopes and actor.desk_id == dossier.desk_id)
        or dossier.agency_id in actor.agencies(capability)
    )


def can_draft_result(actor: Actor, dossier: DossierWithTasks) -> bool:
    """Write the result: whoever handles an open step of it."""
    return any(
        task.capability == Capability.HANDLE and can_do_task(actor, dossier, task) for task in dossier.tasks
    )


def can_see_names(actor: Actor) -> bool:
    """Read whose dossier it is. Controllers, inspectors and overseers see initials (practice M14)."""
    return any(actor.may(capability) for capability in WORKING)
