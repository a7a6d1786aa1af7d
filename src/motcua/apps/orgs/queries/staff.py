"""Who is there to do the work."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.models import PostHolding, in_force
from motcua.apps.orgs.queries.actor import posts_granted


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a post, as one is chosen for a task."""

    post_id: UUID
    post_title: str
    staff_id: UUID
    name: str


def holders_in_unit(unit_id: UUID, capability: Capability, at: datetime) -> tuple[Holder, ...]:
    """Everybody who at that moment holds a post of the unit that has the capability, by name. 1 query."""
    day = timezone.localdate(at)
    holdings = (
        PostHolding.objects.filter(in_force(day), post__unit=unit_id, post__in=posts_granted(capability, day))
        .select_related("post", "staff")
        .order_by("staff__name_sort_key", "post_id")
    )
    return tuple(Holder(held.post_id, held.post.title, held.staff_id, held.staff.name) for held in holdings)


def holder_name(post_column: str, at: datetime) -> Subquery:
    """The name of whoever holds the post that the column names, for a query of others; null for nobody."""
    held = PostHolding.objects.filter(in_force(timezone.localdate(at)), post_id=OuterRef(post_column))
    return Subquery(held.values("staff__name")[:1])


def holder_of(post_id: UUID, at: datetime) -> Holder | None:
    """Whoever holds the post at that moment. 1 query."""
    held = (
        PostHolding.objects.filter(in_force(timezone.localdate(at)), post=post_id)
        .select_related("post", "staff")
        .first()
    )
    return Holder(held.post_id, held.post.title, held.staff_id, held.staff.name) if held else None
