"""The names that a person was written with."""

from collections.abc import Iterable
from uuid import UUID

from motcua.apps.parties.models import PartyName


def names_of(party_ids: Iterable[UUID]) -> list[PartyName]:
    """Each way of writing once, the first seen first. 1 query."""
    rows = PartyName.objects.filter(party_id__in=list(party_ids)).order_by("first_seen_at", "name_folded")
    return list({row.name_folded: row for row in reversed(rows)}.values())[::-1]
