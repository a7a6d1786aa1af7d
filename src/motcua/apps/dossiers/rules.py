"""Who may do what to a dossier, locked or shown: named questions to an actor. No query in here."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope
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
    @property
    def agency_id(self) -> UUID: ...
    @property
    def assignee_post_id(self) -> UUID | None: ...


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

    A capability of scope own reaches what was given to that very post, and what nobody has yet.
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
    within = task.unit_id in seat.units(capability)
    whole_unit = Scope.UNIT in seat.scopes(capability)
    return (
        (within and (whole_unit or task.assignee_post_id in (None, seat.post_id)))
        or dossier.desk_id in seat.desks(capability)
        or task.agency_id in seat.agencies(capability)
    )


def seat_to_claim(actor: Actor, dossier: PlacedDossier, task: PlacedTask) -> Seat | None:
    """In which seat the actor would take a step upon themselves: one of the unit that it lies with, that may
    do it. None: in none. Whether somebody has it already is not asked here.
    """
    free = (seat for seat in actor.seats if task.unit_id in seat.own_units)
    return next((seat for seat in free if _could_reach(seat, dossier, task)), None)


def _could_reach(seat: Seat, dossier: PlacedDossier, task: PlacedTask) -> bool:
    capability = Capability(task.capability)
    return task.unit_id in seat.units(capability) or _reaches(seat, dossier, task)


def seat_to_assign(actor: Actor, task: PlacedTask) -> Seat | None:
    """In which seat the actor gives a step to officers of its unit, or takes it back from one."""
    return next((seat for seat in actor.seats if _governs(seat, task)), None)


def _governs(seat: Seat, task: PlacedTask) -> bool:
    # Who heads a one-stop desk gives out the work of the desk, not that of the units behind it.
    heads_unit = bool(seat.units(Capability.ASSIGN) or seat.desks(Capability.ASSIGN))
    return (heads_unit and task.unit_id in seat.own_units) or (
        task.agency_id in seat.agencies(Capability.ASSIGN)
    )


def assigning_unit(seat: Seat, task: PlacedTask) -> UUID:
    """Of which unit the officers are among whom a step is given out: who heads the unit that took over a
    merged one gives its work to the own officers.
    """
    return seat.unit_id if task.unit_id in seat.own_units else task.unit_id


def can_assign(actor: Actor, task: PlacedTask) -> bool:
    """Give a step to an officer of its unit, or take it back."""
    return seat_to_assign(actor, task) is not None


def can_claim(actor: Actor, dossier: PlacedDossier, task: PlacedTask) -> bool:
    """Take a step that nobody has yet."""
    return task.assignee_post_id is None and seat_to_claim(actor, dossier, task) is not None


def can_give_back(actor: Actor, task: PlacedTask) -> bool:
    """Lay a step back into the unit: whoever has it, and whoever gives out its work."""
    if task.assignee_post_id is None:
        return False
    return any(seat.post_id == task.assignee_post_id for seat in actor.seats) or can_assign(actor, task)


def seat_over(actor: Actor, dossier: DossierWithTasks, capability: Capability) -> Seat | None:
    """In which seat the actor has a capability over a dossier as it lies now: over one of its open steps, its
    desk, or the agency that resolves it. The own post goes before one stood in for. None: in none.
    """
    return next((seat for seat in actor.seats if _is_over(seat, dossier, capability)), None)


def _is_over(seat: Seat, dossier: DossierWithTasks, capability: Capability) -> bool:
    whole_unit = Scope.UNIT in seat.scopes(capability)
    units = seat.units(capability)
    return (
        dossier.desk_id in seat.desks(capability)
        or dossier.agency_id in seat.agencies(capability)
        or any(
            task.unit_id in units and (whole_unit or task.assignee_post_id in (None, seat.post_id))
            for task in dossier.tasks
        )
    )


def can_sign_for(actor: Actor, dossier: DossierWithTasks) -> bool:
    """Decide in the name of the agency that resolves it: extend its limit, apologise for it."""
    return seat_over(actor, dossier, Capability.APPROVE) is not None


class AskedUnit(Protocol):
    """As much of a question to a unit as the rules ask about."""

    @property
    def unit_id(self) -> UUID: ...


GIVES_OPINIONS = frozenset({Capability.HANDLE, Capability.REVIEW, Capability.APPROVE})
"""Who has one of these in an asked unit answers for it."""


def seat_to_consult(actor: Actor, dossier: DossierWithTasks) -> Seat | None:
    """In which seat the actor asks others about a dossier: whoever handles or reviews an open step of it."""
    asks = (task for task in dossier.tasks if task.capability in (Capability.HANDLE, Capability.REVIEW))
    return next((seat for task in asks if (seat := seat_for_task(actor, dossier, task))), None)


def can_consult(actor: Actor, dossier: DossierWithTasks) -> bool:
    """Ask other units for their opinion."""
    return seat_to_consult(actor, dossier) is not None


def gives_opinions(actor: Actor) -> bool:
    """Whether questions to a unit of the actor are for them to answer."""
    return any(actor.may(capability) for capability in GIVES_OPINIONS)


def seat_to_answer(actor: Actor, asked: AskedUnit) -> Seat | None:
    """In which seat the actor gives the opinion of the unit that was asked."""
    mine = (seat for seat in actor.seats if asked.unit_id in seat.own_units)
    return next((seat for seat in mine if any(seat.scopes(each) for each in GIVES_OPINIONS)), None)


def can_draft_result(actor: Actor, dossier: DossierWithTasks) -> bool:
    """Write the result: whoever handles an open step of it."""
    return any(
        task.capability == Capability.HANDLE and can_do_task(actor, dossier, task) for task in dossier.tasks
    )


def can_serve_applicant(actor: Actor, dossier: PlacedDossier) -> bool:
    """Write down what the applicant asks of a dossier that runs (rút, dừng, đính chính): who receives it."""
    return can_accept(actor, dossier.desk_id, dossier.agency_id)


def can_submit(actor: Actor, desk_id: UUID) -> bool:
    """Type in what somebody sends: at that desk, or as a helper of its unit (nộp hộ)."""
    return desk_id in actor.desks(Capability.ACCEPT) or actor.may(Capability.SUBMIT_FOR_OTHERS)


def leads_over(actor: Actor, dossier: PlacedDossier) -> bool:
    """Has a leader's right over the dossier: of the desk that received it or of the resolving agency."""
    return dossier.desk_id in actor.desks(Capability.ASSIGN) or dossier.agency_id in actor.agencies(
        Capability.ASSIGN
    )


def can_recall_result(actor: Actor, dossier: PlacedDossier) -> bool:
    """Decide about an issued result anew: who signs for the agency."""
    return dossier.agency_id in actor.agencies(Capability.APPROVE)


def can_see_names(actor: Actor) -> bool:
    """Read whose dossier it is. Controllers, inspectors and overseers see initials (practice M14)."""
    return any(actor.may(capability) for capability in WORKING)


def sees_people(actor: Actor) -> bool:
    """Look up people across dossiers; whom depends on the dossiers one sees."""
    return actor.may(Capability.SEE_IDENTITY)


def merges_people(actor: Actor) -> bool:
    """Say that two are one, or that one is two: who receives at a desk has the person and the card there."""
    return sees_people(actor) and receives_at_desk(actor)
