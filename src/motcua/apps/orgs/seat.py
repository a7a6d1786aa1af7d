"""A post as somebody acts in it, and how far it reaches."""

from dataclasses import dataclass
from uuid import UUID

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.capacity import Capacity, SignatureBlock, signature_block

NARROW = frozenset({Scope.OWN, Scope.UNIT})
AT_A_COUNTER = frozenset({Scope.RECEIVING_DESK, Scope.AGENCY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """The own post of an actor, or one that the actor stands in for today.

    desk_id: None when the post is not at a one-stop desk.
    grants: what the post may do; of a post stood in for, only what was delegated, and to see.
    subtree: the agency and all below it; empty unless some grant has the subtree scope.
    taken_over: agencies, units and desks that were merged into those of the post; their work goes on here.
    capacity: how papers are signed for the post; None in the own post, and where nothing is signed.
    """

    post_id: UUID
    post_title: str
    unit_id: UUID
    agency_id: UUID
    desk_id: UUID | None
    grants: frozenset[tuple[Capability, Scope]]
    subtree: frozenset[UUID] = frozenset()
    taken_over: frozenset[UUID] = frozenset()
    capacity: Capacity | None = None

    @property
    def own_units(self) -> frozenset[UUID]:
        """The post's unit, with those that were merged into it."""
        return self.taken_over | {self.unit_id}

    @property
    def own_desks(self) -> frozenset[UUID]:
        """The post's desk, with those that were merged into it; empty away from any desk."""
        return self.taken_over | {self.desk_id} if self.desk_id else frozenset()

    def scopes(self, capability: Capability) -> frozenset[Scope]:
        """Every scope the capability is granted in; they add up."""
        return frozenset(scope for granted, scope in self.grants if granted == capability)

    def units(self, capability: Capability) -> frozenset[UUID]:
        """The units whose work the capability reaches."""
        return self.own_units if self.scopes(capability) & NARROW else frozenset()

    def desks(self, capability: Capability) -> frozenset[UUID]:
        """The desks at which what was received is reached."""
        return self.own_desks if Scope.RECEIVING_DESK in self.scopes(capability) else frozenset()

    def counters(self, capability: Capability) -> frozenset[UUID]:
        """The desks at which the post sits and does this, for the whole desk or for its own agency alone."""
        return self.own_desks if self.scopes(capability) & AT_A_COUNTER else frozenset()

    def agencies(self, capability: Capability) -> frozenset[UUID]:
        """The agencies that the capability reaches as a whole."""
        scopes = self.scopes(capability)
        if Scope.SUBTREE in scopes:
            return self.subtree
        return self.taken_over | {self.agency_id} if Scope.AGENCY in scopes else frozenset()

    def serves(self, capability: Capability, agency_id: UUID) -> bool:
        """Whether the post does this for that agency, be it for a unit of it or the whole."""
        if agency_id in self.agencies(capability):
            return True
        return bool(self.scopes(capability)) and agency_id in self.taken_over | {self.agency_id}

    def signs_as(self, title: str) -> SignatureBlock:
        """What stands over the name of whoever acts in this seat and has that title."""
        return signature_block(title, self.capacity, self.post_title)
