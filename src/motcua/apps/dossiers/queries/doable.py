"""Which open steps an actor may do: the same as `rules.can_do_task`, asked of the database."""

from django.db.models import Q

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability


def doable_by(actor: Actor) -> Q:
    """On rows of `Dossier` whose open steps are joined under the name `step`."""
    doable = Q(pk__in=[])
    for seat in actor.seats:
        capabilities = {capability for capability, _scope in seat.grants}
        in_units = [each for each in capabilities if seat.units(each)]
        at_desks = [each for each in capabilities if seat.desks(each)]
        doable |= Q(step__capability__in=_names(in_units), step__unit__in=seat.own_units)
        if at_desks:
            doable |= Q(step__capability__in=_names(at_desks), desk__in=seat.own_desks)
        for capability in capabilities:
            if agencies := seat.agencies(capability):
                doable |= Q(step__capability=capability.value, agency__in=agencies)
    return doable


def _names(capabilities: list[Capability]) -> list[str]:
    return sorted(capability.value for capability in capabilities)
