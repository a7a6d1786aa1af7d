"""Who may do what with the organisation: named questions to an actor."""

from uuid import UUID

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability

KEEPING = (
    Capability.MANAGE_ORGANISATION,
    Capability.EDIT_CALENDARS,
    Capability.SEE_AUDIT,
    Capability.ASSIGN,
    Capability.APPROVE,
)
"""What somebody has who looks after an agency: its organisation, its hours, its journal, its work."""


def can_manage_organisation(actor: Actor, agency_id: UUID) -> bool:
    """Change units, posts, people and grants of that agency."""
    return actor.reaches(Capability.MANAGE_ORGANISATION, agency_id)


def can_record_absence(actor: Actor, agency_id: UUID, unit_id: UUID) -> bool:
    """Note who of a unit is away: whoever gives out its work has to know who is there to do it."""
    if can_manage_organisation(actor, agency_id) or actor.reaches(Capability.ASSIGN, agency_id):
        return True
    return actor.may(Capability.ASSIGN) and unit_id in actor.own_units


def can_assign_work(actor: Actor, agency_id: UUID) -> bool:
    """Give out work in that agency, or manage it: whoever may note absences of some people there."""
    return (
        can_manage_organisation(actor, agency_id) or actor.seat_for(Capability.ASSIGN, agency_id) is not None
    )


def can_give_out_power(actor: Actor, agency_id: UUID) -> bool:
    """Let posts of that agency stand in for each other: who manages it, and a leader for the own post."""
    return can_manage_organisation(actor, agency_id) or (
        actor.agency_id == agency_id
        and bool(actor.scopes(Capability.APPROVE) | actor.scopes(Capability.ASSIGN))
    )


def can_delegate(actor: Actor, agency_id: UUID, post_id: UUID) -> bool:
    """Let another post stand in for that one: its holder's own power, or a decision that is entered."""
    return actor.post_id == post_id or can_manage_organisation(actor, agency_id)


def can_see_organisation(actor: Actor) -> bool:
    """Open the pages of the organisation; which agencies they show is the scope of the grant."""
    return any(actor.may(capability) for capability in KEEPING)


def agencies_kept(actor: Actor) -> frozenset[UUID]:
    """The agencies whose pages of the organisation the actor may open."""
    reached = frozenset().union(*(actor.agencies(capability) for capability in KEEPING))
    return reached | {actor.agency_id} if can_see_organisation(actor) else frozenset()


def can_see_audit(actor: Actor, agency_id: UUID) -> bool:
    """Read who looked, who signed in and who changed what in that agency."""
    return actor.reaches(Capability.SEE_AUDIT, agency_id)


def can_edit_calendars(actor: Actor, agency_id: UUID) -> bool:
    """Set office hours and closures of that agency."""
    return actor.reaches(Capability.EDIT_CALENDARS, agency_id)


def can_edit_processes(actor: Actor, agency_id: UUID) -> bool:
    """Choose which process that agency follows."""
    return actor.reaches(Capability.EDIT_PROCESSES, agency_id)


def can_edit_catalogue(actor: Actor) -> bool:
    """Prepare versions of procedures."""
    return actor.may(Capability.EDIT_CATALOGUE)


def can_approve_catalogue(actor: Actor) -> bool:
    """Put a version of a procedure into force; not one's own, which the act itself checks."""
    return actor.may(Capability.APPROVE_CATALOGUE)


def can_see_figures(actor: Actor) -> bool:
    """Open reports; how far they reach is the scope of the grant."""
    return actor.may(Capability.SEE_FIGURES)


def can_operate(actor: Actor) -> bool:
    """Watch over the running system."""
    return actor.may(Capability.OPERATE)
