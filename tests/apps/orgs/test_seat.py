"""How far a seat reaches, and how somebody signs in it."""

import pytest

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.capacity import Capacity, SignatureBlock, signature_block
from motcua.apps.orgs.roles import ROLES, Role
from motcua.apps.orgs.seat import Seat
from motcua.platform.db.ids import new_id

AGENCY, UNIT, DESK, MERGED, BELOW = (new_id() for _ in range(5))


def _seat(*grants: tuple[Capability, Scope], capacity: Capacity | None = None) -> Seat:
    return Seat(
        post_id=new_id(),
        post_title="Chủ tịch",
        unit_id=UNIT,
        agency_id=AGENCY,
        desk_id=DESK,
        grants=frozenset(grants),
        subtree=frozenset({AGENCY, BELOW}),
        taken_over=frozenset({MERGED}),
        capacity=capacity,
    )


@pytest.mark.parametrize(
    ("scope", "units", "desks", "agencies"),
    [
        (Scope.OWN, {UNIT, MERGED}, set(), set()),
        (Scope.UNIT, {UNIT, MERGED}, set(), set()),
        (Scope.RECEIVING_DESK, set(), {DESK, MERGED}, set()),
        (Scope.AGENCY, set(), set(), {AGENCY, MERGED}),
        (Scope.SUBTREE, set(), set(), {AGENCY, BELOW}),
    ],
)
def test_a_grant_reaches_as_far_as_its_scope(
    scope: Scope, units: set[object], desks: set[object], agencies: set[object]
) -> None:
    seat = _seat((Capability.HANDLE, scope))
    asked = Capability.HANDLE
    assert (seat.units(asked), seat.desks(asked), seat.agencies(asked)) == (units, desks, agencies)
    assert seat.units(Capability.REVIEW) == frozenset()


def test_a_guest_at_a_desk_serves_there_for_the_own_agency() -> None:
    guest = _seat(*ROLES[Role.VERTICAL_OFFICER])
    assert guest.counters(Capability.ACCEPT) == {DESK, MERGED}
    assert guest.desks(Capability.ACCEPT) == frozenset()


@pytest.mark.parametrize(
    ("capacity", "block"),
    [
        (None, SignatureBlock("", "Phó Chủ tịch")),
        (Capacity.FOR_THE_HEAD, SignatureBlock("KT. Chủ tịch", "Phó Chủ tịch")),
        (Capacity.BY_ORDER, SignatureBlock("TL. Chủ tịch", "Phó Chủ tịch")),
        (Capacity.BY_AUTHORITY, SignatureBlock("TUQ. Chủ tịch", "Phó Chủ tịch")),
        (Capacity.ACTING, SignatureBlock("", "Q. Chủ tịch")),
    ],
)
def test_the_words_over_a_name_say_by_which_power(capacity: Capacity | None, block: SignatureBlock) -> None:
    assert _seat(capacity=capacity).signs_as("Phó Chủ tịch") == block
    assert signature_block("Phó Chủ tịch", capacity, "Chủ tịch") == block


def test_every_capacity_has_a_name() -> None:
    assert [capacity for capacity in Capacity if capacity.value not in capacity.label] == []
