"""An actor: a person at work, in one post, with what that post may do."""

from dataclasses import dataclass
from uuid import UUID

from motcua.apps.orgs.capabilities import Capability, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who asks or acts, fixed at one moment. Made only by `queries.actor.actor_for`.

    desk_id: None when the post is not at a one-stop desk.
    subtree: the post's agency and all below it; empty unless some grant has the subtree scope.
    """

    user_id: UUID
    staff_id: UUID
    display_name: str
    post_id: UUID
    post_title: str
    unit_id: UUID
    unit_name: str
    agency_id: UUID
    agency_name: str
    desk_id: UUID | None
    grants: frozenset[tuple[Capability, Scope]]
    subtree: frozenset[UUID] = frozenset()

    def may(self, capability: Capability) -> bool:
        """Whether the post has the capability at all, however narrow its scope."""
        return any(granted == capability for granted, _ in self.grants)

    def scopes(self, capability: Capability) -> frozenset[Scope]:
        """Every scope the capability is granted in; they add up."""
        return frozenset(scope for granted, scope in self.grants if granted == capability)

    def agencies(self, capability: Capability) -> frozenset[UUID]:
        """The agencies that the capability reaches as a whole."""
        scopes = self.scopes(capability)
        if Scope.SUBTREE in scopes:
            return self.subtree
        return frozenset({self.agency_id}) if Scope.AGENCY in scopes else frozenset()

    def reaches(self, capability: Capability, agency_id: UUID) -> bool:
        """Whether the capability covers the whole of that agency."""
        return agency_id in self.agencies(capability)
