"""The party of somebody on a paper: found by the number, else made."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Greatest, Least

from motcua.apps.parties.models import Party, PartyIdentity, PartyName
from motcua.apps.parties.queries.identity import hash_of, identity_context
from motcua.apps.parties.states import PartyKind
from motcua.domain.text import fold, name_sort_key
from motcua.platform.db.ids import new_id
from motcua.platform.secrets import encrypt


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Somebody as a paper names them. Only the name is always known (practice M9).

    identity: a personal number or tax code in digits, or empty. born: `1980-03-15`, `1980-03`, `1980`.
    """

    kind: PartyKind
    name: str
    at: datetime
    identity: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    born: str = ""


@transaction.atomic
def find_or_make(seen: Seen) -> UUID:
    """The party that has the number; without a number always a new one: people share names and telephones,
    and only a person may say that two are one (`merge_parties`).

    What was last seen of a known party takes the place of what was seen earlier, but for its name and for
    what the paper leaves out. Whoever asks remembers the answer: a second call without a number makes a
    second party.
    """
    if not seen.identity:
        return _make(seen)
    identity_hash = hash_of(seen.identity)
    _take_turns(identity_hash)
    known = PartyIdentity.objects.filter(identity_hash=identity_hash).first()
    if known is None:
        party_id = _make(seen)
        sealed = encrypt(seen.identity, identity_context(party_id))
        PartyIdentity.objects.create(
            identity_hash=identity_hash, party_id=party_id, sealed=sealed.ciphertext, key_id=sealed.key_id
        )
        return party_id
    _update(known.party_id, seen)
    return known.party_id


def _take_turns(identity_hash: bytes) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(identity_hash[:8], signed=True)])


def _make(seen: Seen) -> UUID:
    party = Party.objects.create(
        id=new_id(seen.at),
        kind=seen.kind,
        name=seen.name,
        name_folded=fold(seen.name),
        name_sort_key=name_sort_key(seen.name),
        born=seen.born,
        phone=seen.phone,
        email=seen.email,
        address=seen.address,
        has_identity=bool(seen.identity),
        first_seen_at=seen.at,
        last_seen_at=seen.at,
    )
    _note_name(party.id, seen)
    return party.id


def _update(party_id: UUID, seen: Seen) -> None:
    told = {name: said for name in ("phone", "email", "address", "born") if (said := getattr(seen, name))}
    rows = Party.objects.filter(pk=party_id)
    if told:
        rows.filter(Q(last_seen_at__lte=seen.at)).update(**told)
    rows.update(first_seen_at=Least("first_seen_at", seen.at), last_seen_at=Greatest("last_seen_at", seen.at))
    _note_name(party_id, seen)


def _note_name(party_id: UUID, seen: Seen) -> None:
    name = PartyName(party_id=party_id, name_folded=fold(seen.name), name=seen.name, first_seen_at=seen.at)
    PartyName.objects.bulk_create([name], ignore_conflicts=True)
