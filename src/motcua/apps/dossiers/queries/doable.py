"""Which open steps an actor may do: the same as `rules.can_do_task`, asked of the database."""

from django.db.models import Q

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.seat import Seat


def doable_by(actor: Actor) -> Q:
    """On rows of `Dossier` whose open steps are joined under the name `step`."""
    doable = Q(pk__in=[])
    for seat in actor.seats:
        capabilities = {capability for capability, _scope in seat.grants}
        in_units = [each for each in capabilities if Scope.UNIT in seat.scopes(each)]
        of_ones_own = [each for each in capabilities if seat.scopes(each) & {Scope.OWN}]
        at_desks = [each for each in capabilities if seat.desks(each)]
        doable |= Q(step__capability__in=_names(in_units), step__unit__in=seat.own_units)
        doable |= Q(step__capability__in=_names(of_ones_own), step__unit__in=seat.own_units) & _free_for(seat)
        if at_desks:
            doable |= Q(step__capability__in=_names(at_desks), desk__in=seat.own_desks)
        for capability in capabilities:
            if agencies := seat.agencies(capability):
                doable |= Q(step__capability=capability.value, step__unit__agency__in=agencies)
    return doable


def held_by(actor: Actor) -> Q:
    """Steps given to the actor's post, or to one that the actor stands in for."""
    return Q(step__assignee_post_id__in=[seat.post_id for seat in actor.seats])


def _free_for(seat: Seat) -> Q:
    return Q(step__assignee_post_id__isnull=True) | Q(step__assignee_post_id=seat.post_id)


def _names(capabilities: list[Capability]) -> list[str]:
    return sorted(capability.value for capability in capabilities)
