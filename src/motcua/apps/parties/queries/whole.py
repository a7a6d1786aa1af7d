"""One person out of all rows that were said to be one."""

from collections.abc import Iterable
from uuid import UUID

from motcua.apps.parties.models import Party


def roots_of(party_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """For each the party that speaks for it: itself, unless it was merged. 1 query, one more for each merge
    on the way.
    """
    speaks = {party_id: party_id for party_id in party_ids}
    asked = set(speaks)
    while asked:
        merged = Party.objects.filter(pk__in=asked).values_list("id", "merged_into")
        into = {party_id: root for party_id, root in merged if root}
        speaks = {party_id: into.get(root, root) for party_id, root in speaks.items()}
        asked = set(into.values())
    return speaks


def whole_of(root_id: UUID) -> frozenset[UUID]:
    """The party with all that were merged into it, however far down. 1 query for each level."""
    found = last = {root_id}
    while last:
        last = set(Party.objects.filter(merged_into__in=last).values_list("id", flat=True)) - found
        found = found | last
    return frozenset(found)


def rows_of(party_ids: Iterable[UUID]) -> tuple[Party, ...]:
    """Their rows, who was seen first first. 1 query."""
    return tuple(Party.objects.filter(pk__in=list(party_ids)).order_by("first_seen_at", "id"))


def speaker_of(party_id: UUID) -> Party:
    """The party that speaks for it. 2 queries, one more for each merge on the way."""
    return Party.objects.get(pk=roots_of([party_id])[party_id])
