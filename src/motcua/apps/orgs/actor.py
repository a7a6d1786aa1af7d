"""An actor: a person at work, in one post, with what that post may do."""

from dataclasses import dataclass
from uuid import UUID

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.capacity import Capacity
from motcua.apps.orgs.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who asks or acts, fixed at one moment. Made only by `queries.actor.actor_for`.

    desk_id: None when the post is not at a one-stop desk.
    grants: of the own post. subtree, taken_over: as of `Seat`.
    stands_in_for: the posts the actor represents today, with what was delegated.

    `may`, `units`, `desks`, `agencies` and `reaches` count those in; `scopes` speaks of the own post alone.
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
    taken_over: frozenset[UUID] = frozenset()
    stands_in_for: tuple[Seat, ...] = ()

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The own post, then those stood in for: who may do something as oneself does it as oneself."""
        own = Seat(
            post_id=self.post_id,
            post_title=self.post_title,
            unit_id=self.unit_id,
            agency_id=self.agency_id,
            desk_id=self.desk_id,
            grants=self.grants,
            subtree=self.subtree,
            taken_over=self.taken_over,
        )
        return (own, *self.stands_in_for)

    @property
    def own_units(self) -> frozenset[UUID]:
        """The unit one belongs to, with those that were merged into it."""
        return self.taken_over | {self.unit_id}

    @property
    def own_desks(self) -> frozenset[UUID]:
        """The desk one sits at, with those that were merged into it; empty away from any desk."""
        return self.taken_over | {self.desk_id} if self.desk_id else frozenset()

    def may(self, capability: Capability) -> bool:
        """Whether the actor has the capability at all, however narrow its scope."""
        return any(granted == capability for seat in self.seats for granted, _ in seat.grants)

    def scopes(self, capability: Capability) -> frozenset[Scope]:
        """Every scope the capability is granted in to the own post; they add up."""
        return frozenset(scope for granted, scope in self.grants if granted == capability)

    def units(self, capability: Capability) -> frozenset[UUID]:
        """The units whose work the capability reaches."""
        return frozenset().union(*(seat.units(capability) for seat in self.seats))

    def desks(self, capability: Capability) -> frozenset[UUID]:
        """The desks at which what was received is reached."""
        return frozenset().union(*(seat.desks(capability) for seat in self.seats))

    def desk_for(self, capability: Capability) -> UUID | None:
        """The desk at which the actor does this: the own one, else that of a post stood in for."""
        return next((seat.desk_id for seat in self.seats if seat.counters(capability)), None)

    def counters(self, capability: Capability) -> frozenset[UUID]:
        """The desks at which the actor does this, for the whole desk or for one agency alone."""
        return frozenset().union(*(seat.counters(capability) for seat in self.seats))

    def agencies(self, capability: Capability) -> frozenset[UUID]:
        """The agencies that the capability reaches as a whole."""
        return frozenset().union(*(seat.agencies(capability) for seat in self.seats))

    def reaches(self, capability: Capability, agency_id: UUID) -> bool:
        """Whether the capability covers the whole of that agency."""
        return agency_id in self.agencies(capability)

    def seat_for(self, capability: Capability, agency_id: UUID) -> Seat | None:
        """In which seat the actor would do this for that agency; the own post goes first. None: in none."""
        return next((seat for seat in self.seats if seat.serves(capability, agency_id)), None)

    def capacity_for(self, capability: Capability, agency_id: UUID) -> Capacity | None:
        """By which power the actor would sign for that agency; None in the own post and without any."""
        seat = self.seat_for(capability, agency_id)
        return seat.capacity if seat else None

    def on_behalf_of(self, capability: Capability, agency_id: UUID) -> UUID | None:
        """The post represented in doing this for that agency; None in the own post and without any."""
        seat = self.seat_for(capability, agency_id)
        return seat.post_id if seat and seat.post_id != self.post_id else None
