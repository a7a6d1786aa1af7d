"""Which open steps an actor may do: the same as `rules.can_do_task`, asked of the database."""

from django.db.models import Q

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope


def doable_by(actor: Actor) -> Q:
    """On rows of `Dossier` whose open steps are joined under the name `step`."""
    capabilities = {capability for capability, _scope in actor.grants}
    in_unit = {each for each in capabilities if actor.scopes(each) & {Scope.OWN, Scope.UNIT}}
    at_desk = {each for each in capabilities if Scope.RECEIVING_DESK in actor.scopes(each)}
    doable = Q(step__capability__in=_names(in_unit), step__unit=actor.unit_id)
    if actor.desk_id:
        doable |= Q(step__capability__in=_names(at_desk), desk=actor.desk_id)
    for capability in capabilities:
        if agencies := actor.agencies(capability):
            doable |= Q(step__capability=capability.value, agency__in=agencies)
    return doable


def _names(capabilities: set[Capability]) -> list[str]:
    return sorted(capability.value for capability in capabilities)
