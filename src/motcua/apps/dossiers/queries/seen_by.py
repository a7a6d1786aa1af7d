"""Which dossiers an actor may see: every list and every page starts here."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.apps.dossiers.models import Consultation, Dossier, Task
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability, Scope


def dossiers_seen_by(actor: Actor) -> QuerySet[Dossier]:
    """Accepted dossiers that the actor's grants of SEE reach; none without one. No query until it is read.

    own, unit: a step of it lies or lay with the actor's unit. receiving_desk: it was received there.
    agency, subtree: the agency that resolves it is among those; agency: or a step of it lies or lay there.
    Whose unit was asked for its opinion sees it, too, unless the question was taken back.
    """
    seen = _reached(actor, Capability.SEE) | _asked_about(actor)
    return Dossier.objects.filter(seen, received_at__isnull=False)


def identity_seen_by(actor: Actor) -> QuerySet[Dossier]:
    """Of those, the ones whose personal numbers the actor may read in full; each look states its purpose."""
    return dossiers_seen_by(actor).filter(_reached(actor, Capability.SEE_IDENTITY))


def _reached(actor: Actor, capability: Capability) -> Q:
    reached = Q(pk__in=[])
    if units := actor.units(capability):
        reached |= Q(Exists(Task.objects.filter(dossier=OuterRef("pk"), unit__in=units)))
    if desks := actor.desks(capability):
        reached |= Q(desk__in=desks)
    if agencies := actor.agencies(capability):
        reached |= Q(agency__in=agencies)
    if own_agencies := _agencies_of_the_posts(actor, capability):
        # A step of a dossier that another agency resolves: its leader signs, its clerk numbers.
        reached |= Q(Exists(Task.objects.filter(dossier=OuterRef("pk"), unit__agency__in=own_agencies)))
    return reached


def _asked_about(actor: Actor) -> Q:
    # Not of SEE_IDENTITY: an opinion needs the matter, not the person's number.
    asked = Consultation.objects.filter(dossier=OuterRef("pk"), withdrawn_at__isnull=True)
    reached = Q(pk__in=[])
    if units := actor.units(Capability.SEE):
        reached |= Q(Exists(asked.filter(unit__in=units)))
    if agencies := _agencies_of_the_posts(actor, Capability.SEE):
        reached |= Q(Exists(asked.filter(unit__agency__in=agencies)))
    return reached


def _agencies_of_the_posts(actor: Actor, capability: Capability) -> frozenset[UUID]:
    seats = (seat for seat in actor.seats if Scope.AGENCY in seat.scopes(capability))
    return frozenset().union(*(seat.taken_over | {seat.agency_id} for seat in seats))
