"""People and organisations as papers name them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from motcua.apps.parties.commands.find_or_make import Seen, find_or_make
from motcua.apps.parties.states import PartyKind

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
HANG = "099301000482"
"""Numbers of places that do not exist: nobody has them."""
BINH = "099080000124"
COMPANY = "0300588569"


def seen(
    name: str = "Trương Thị Thanh Hằng",
    *,
    days_ago: int = 0,
    kind: PartyKind = PartyKind.PERSON,
    born: str = "",
    **more: str,
) -> Seen:
    """Somebody on a paper of that day."""
    return Seen(
        kind=kind,
        name=name,
        at=NOON - timedelta(days=days_ago),
        born=born,
        **more,
    )


def make_party(name: str = "Trương Thị Thanh Hằng", **more: object) -> UUID:
    """A party that was just seen so."""
    return find_or_make(seen(name, **more))  # type: ignore[arg-type]
