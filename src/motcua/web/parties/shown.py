"""One row of `parties` as pages show it: numbers masked, unless all was asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from motcua.apps.parties.models import Party
from motcua.apps.parties.queries.identity import identities_by_party
from motcua.apps.parties.states import PartyKind
from motcua.domain.identifiers import birth_in_figures
from motcua.domain.text import mask_number


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShown:
    """What a page says of one row. born: the year alone, address: missing, unless shown in full."""

    id: UUID
    name: str
    is_organisation: bool
    identity: str
    phone: str
    email: str
    address: str
    born: str
    first_seen_at: datetime
    last_seen_at: datetime


def people_shown(parties: Iterable[Party], *, in_full: bool = False) -> list[PersonShown]:
    """In the same order. 1 query."""
    rows = list(parties)
    numbers = identities_by_party([party.id for party in rows])
    masked = str if in_full else mask_number
    return [
        PersonShown(
            id=party.id,
            name=party.name,
            is_organisation=party.kind == PartyKind.ORGANISATION,
            identity=", ".join(masked(number) for number in numbers.get(party.id, ())),
            phone=masked(party.phone),
            email=party.email if in_full else "",
            address=party.address if in_full else "",
            born=birth_in_figures(party.born) if in_full else party.born[:4],
            first_seen_at=party.first_seen_at,
            last_seen_at=party.last_seen_at,
        )
        for party in rows
    ]
