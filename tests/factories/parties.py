"""People and organisations as papers name them."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from motcua.apps.parties.commands.find_or_make import Seen, find_or_make
from motcua.apps.parties.states import BirthPrecision, PartyKind

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
    born: int | None = None,
    **more: str,
) -> Seen:
    """Somebody on a paper of that day."""
    return Seen(
        kind=kind,
        name=name,
        at=NOON - timedelta(days=days_ago),
        birth_on=date(born, 1, 1) if born else None,
        birth_precision=BirthPrecision.YEAR if born else None,
        **more,
    )


def make_party(name: str = "Trương Thị Thanh Hằng", **more: object) -> UUID:
    """A party that was just seen so."""
    return find_or_make(seen(name, **more))  # type: ignore[arg-type]
