"""Who may do what to a dossier, locked or shown: named questions to an actor. No query in here."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.seat import Seat

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
    if desk_id in actor.desks(Capability.ACCEPT):
        return True
    return agency_id in actor.agencies(Capability.ACCEPT)


def receives_at_desk(actor: Actor) -> bool:
    """Sits at a one-stop desk, or stands in for who does, and may receive whatever is handed in there."""
    return actor.desk_for(Capability.ACCEPT) is not None


def delivers_at_desk(actor: Actor) -> bool:
    """Sits at a one-stop desk, or stands in for who does, and may hand over the results that lie there."""
    return actor.desk_for(Capability.DELIVER) is not None


def seat_for_task(actor: Actor, dossier: PlacedDossier, task: PlacedTask) -> Seat | None:
    """In which seat the actor would do one open step: the capability that the process names, reaching to the
    unit the step lies with. The own post goes before one stood in for. None: not at all.
    """
    return next((seat for seat in actor.seats if _reaches(seat, dossier, task)), None)


def represented_post(actor: Actor, seat: Seat | None) -> UUID | None:
    """The post that the actor stands in for in that seat; None in the own one."""
    return seat.post_id if seat and seat.post_id != actor.post_id else None


def can_do_task(actor: Actor, dossier: PlacedDossier, task: PlacedTask) -> bool:
    """Do one open step, in the own post or for one stood in for."""
    return seat_for_task(actor, dossier, task) is not None


def _reaches(seat: Seat, dossier: PlacedDossier, task: PlacedTask) -> bool:
    capability = Capability(task.capability)
    return (
        task.unit_id in seat.units(capability)
        or dossier.desk_id in seat.desks(capability)
        or dossier.agency_id in seat.agencies(capability)
    )


def can_draft_result(actor: Actor, dossier: DossierWithTasks) -> bool:
    """Write the result: whoever handles an open step of it."""
    return any(
        task.capability == Capability.HANDLE and can_do_task(actor, dossier, task) for task in dossier.tasks
    )


def can_see_names(actor: Actor) -> bool:
    """Read whose dossier it is. Controllers, inspectors and overseers see initials (practice M14)."""
    return any(actor.may(capability) for capability in WORKING)
