"""Which dossiers an actor may see: every list and every page starts here."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.apps.dossiers.models import Dossier, Task
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope


def dossiers_seen_by(actor: Actor) -> QuerySet[Dossier]:
    """Dossiers that the actor's grants of SEE reach; none without one. No query until it is read.

    own, unit: a step of it lies or lay with the actor's unit. receiving_desk: it was received there.
    agency, subtree: the agency that resolves it is among those.
    """
    return Dossier.objects.filter(_reached(actor, Capability.SEE))


def identity_seen_by(actor: Actor) -> QuerySet[Dossier]:
    """Of those, the ones whose personal numbers the actor may read in full; each look states its purpose."""
    return dossiers_seen_by(actor).filter(_reached(actor, Capability.SEE_IDENTITY))


def _reached(actor: Actor, capability: Capability) -> Q:
    scopes = actor.scopes(capability)
    reached = Q(pk__in=[])
    if scopes & {Scope.OWN, Scope.UNIT}:
        reached |= Q(Exists(Task.objects.filter(dossier=OuterRef("pk"), unit=actor.unit_id)))
    if Scope.RECEIVING_DESK in scopes and actor.desk_id:
        reached |= Q(desk=actor.desk_id)
    agencies = actor.agencies(capability)
    if agencies:
        reached |= Q(agency__in=agencies)
    return reached
