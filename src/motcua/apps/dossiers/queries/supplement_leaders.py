"""Who may let a second notice for supplements go out."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.queries.actor import posts_granted

LEADING = (Capability.REVIEW, Capability.APPROVE)


@dataclass(frozen=True, slots=True)
class LeaderPost:
    """A post that reviews or signs."""

    id: UUID
    title: str
    unit_name: str


def leader_posts(agency_id: UUID, on: date) -> tuple[LeaderPost, ...]:
    """Posts of the agency that review or sign on that day, by unit and title. 2 queries."""
    found = {
        post.id: LeaderPost(post.id, post.title, post.unit.name)
        for capability in LEADING
        for post in posts_granted(capability, on).filter(unit__agency=agency_id).select_related("unit")
    }
    return tuple(sorted(found.values(), key=lambda post: (post.unit_name, post.title)))
