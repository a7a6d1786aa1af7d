"""Who may do what to a dossier: named questions to an actor about a locked dossier. No query in here."""

from uuid import UUID

from motcua.apps.dossiers.models.locked import LockedDossier, OpenTask
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope


def can_accept(actor: Actor, desk_id: UUID, agency_id: UUID) -> bool:
    """Receive a dossier at that desk for that resolving agency."""
    scopes = actor.scopes(Capability.ACCEPT)
    if Scope.RECEIVING_DESK in scopes and actor.desk_id == desk_id:
        return True
    return agency_id in actor.agencies(Capability.ACCEPT)


def can_do_task(actor: Actor, dossier: LockedDossier, task: OpenTask) -> bool:
    """Do one open step: the capability that the process names, reaching to the unit the step lies with."""
    capability = Capability(task.capability)
    scopes = actor.scopes(capability)
    return (
        (Scope.UNIT in scopes and actor.unit_id == task.unit_id)
        or (Scope.OWN in scopes and actor.unit_id == task.unit_id)
        or (Scope.RECEIVING_DESK in scopes and actor.desk_id == dossier.desk_id)
        or dossier.agency_id in actor.agencies(capability)
    )


def can_draft_result(actor: Actor, dossier: LockedDossier) -> bool:
    """Write the result: whoever handles an open step of it."""
    return any(
        task.capability == Capability.HANDLE and can_do_task(actor, dossier, task) for task in dossier.tasks
    )
