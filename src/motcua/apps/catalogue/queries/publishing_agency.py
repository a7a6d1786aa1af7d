"""Whose editors prepare versions."""

from uuid import UUID

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.models import Agency, Level


def publishing_agency(actor: Actor) -> UUID | None:
    """The province that the actor prepares versions for; None for an editor of a commune or a department.

    A publication decision is the province's (ND63-2010 Điều 15), so what stands in it is too. 1 query, or 0.
    """
    reached = actor.agencies(Capability.EDIT_CATALOGUE)
    if not reached:
        return None
    found = Agency.objects.filter(pk__in=reached, level=Level.PROVINCE)
    return found.values_list("pk", flat=True).order_by("code").first()
