"""Numbers: finding a party by one, opening the sealed one."""

from collections.abc import Iterable
from uuid import UUID

from motcua.apps.parties.models import Party, PartyIdentity
from motcua.platform.secrets import Sealed, decrypt, keyed_hash


def hash_of(identity: str) -> bytes:
    """What stands for a number; the same as in the parts of dossiers."""
    return keyed_hash("identity", identity)


def identity_context(party_id: UUID) -> str:
    """What a sealed number is bound to."""
    return f"parties.identity:{party_id}"


def known_by(identity: str) -> Party | None:
    """The party with that number in digits, as last seen. 1 query."""
    held = PartyIdentity.objects.filter(identity_hash=hash_of(identity)).values("party_id")
    return Party.objects.filter(pk__in=held).first()


def identities_by_party(party_ids: Iterable[UUID]) -> dict[UUID, tuple[str, ...]]:
    """Their numbers in the clear; those without any are missing. 1 query."""
    numbers: dict[UUID, tuple[str, ...]] = {}
    held = PartyIdentity.objects.filter(party_id__in=list(party_ids)).order_by("identity_hash")
    for each in held:
        number = decrypt(Sealed(each.key_id, bytes(each.sealed)), identity_context(each.party_id))
        numbers[each.party_id] = (*numbers.get(each.party_id, ()), number)
    return numbers
