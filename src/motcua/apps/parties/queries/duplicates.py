"""Rows that may be one person, and numbers that came with several names: for a person to look at."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.apps.parties.models import Decision, Party, PartyName
from motcua.apps.parties.states import DecisionKind

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two rows with the same folded name. by_phone, by_birth: what else is the same."""

    one: Party
    other: Party
    by_phone: bool
    by_birth: bool


def possible_pairs(among: QuerySet[Party], only: UUID | None = None) -> list[Pair]:
    """Pairs of `among`: same kind and name, and the same telephone or birth; not both with a number, not
    merged, not said to be two; those seen last first, at most 50. `only`: those with that party. 2 queries.
    """
    alone = among.filter(merged_into__isnull=True)
    twin = Party.objects.filter(
        ~Q(pk=OuterRef("pk")),
        _same_else(OuterRef("phone"), OuterRef("born")),
        merged_into__isnull=True,
        kind=OuterRef("kind"),
        name_folded=OuterRef("name_folded"),
    )
    candidates = alone.filter(pk=only) if only else alone
    firsts = list(candidates.filter(Exists(twin)).order_by("-last_seen_at", "id")[: MOST_SHOWN * 2])
    names = {party.name_folded for party in firsts}
    seconds = list(alone.filter(name_folded__in=names).order_by("id"))
    apart = _kept_apart({party.id for party in seconds})
    pairs: dict[tuple[UUID, UUID], Pair] = {}
    for one in firsts:
        for other in seconds:
            key = (min(one.id, other.id), max(one.id, other.id))
            if key not in pairs and key not in apart and (pair := _pair(one, other)):
                pairs[key] = pair
    return list(pairs.values())[:MOST_SHOWN]


def parties_with_several_names(among: QuerySet[Party]) -> list[tuple[Party, tuple[str, ...]]]:
    """Parties whose number came with a name that nobody confirmed yet, with all their names. 2 queries."""
    names = PartyName.objects.filter(party_id=OuterRef("pk"))
    other = names.filter(confirmed_at__isnull=True).exclude(name_folded=OuterRef("name_folded"))
    parties = list(among.filter(Exists(other)).order_by("-last_seen_at", "id")[:MOST_SHOWN])
    written: dict[UUID, list[str]] = {party.id: [] for party in parties}
    rows = PartyName.objects.filter(party_id__in=written).order_by("first_seen_at", "name_folded")
    for party_id, name in rows.values_list("party_id", "name"):
        written[party_id].append(name)
    return [(party, tuple(written[party.id])) for party in parties]


def _same_else(phone: OuterRef, born: OuterRef) -> Q:
    return (~Q(phone="") & Q(phone=phone)) | (~Q(born="") & Q(born=born))


def _pair(one: Party, other: Party) -> Pair | None:
    if one.id == other.id or (one.kind, one.name_folded) != (other.kind, other.name_folded):
        return None
    if one.has_identity and other.has_identity:
        return None
    by_phone = bool(one.phone) and one.phone == other.phone
    by_birth = bool(one.born) and one.born == other.born
    # The one with a number, else the one that is longer known, is the one to keep.
    first, second = sorted(
        (one, other), key=lambda party: (not party.has_identity, party.first_seen_at, party.id)
    )
    return (
        Pair(one=first, other=second, by_phone=by_phone, by_birth=by_birth) if by_phone or by_birth else None
    )


def _kept_apart(party_ids: set[UUID]) -> set[tuple[UUID, UUID]]:
    decided = Decision.objects.filter(
        kind=DecisionKind.KEEP_APART, first_id__in=party_ids, second_id__in=party_ids
    )
    return {(first, second) for first, second in decided.values_list("first_id", "second_id") if second}
