"""Finding people by what somebody types."""

from django.db.models import Q, QuerySet

from motcua.apps.parties.models import Party, PartyIdentity
from motcua.apps.parties.queries.identity import hash_of
from motcua.apps.parties.queries.whole import roots_of
from motcua.domain.identifiers import CodeError, normal_phone, parse_personal_number, parse_tax_code
from motcua.domain.text import fold

MOST_SHOWN = 50
_PHONE_DIGITS = 8


def parties_found(text: str, among: QuerySet[Party]) -> list[Party]:
    """Parties of `among` that the text names, one for each person, in order of their names, at most 50.

    A whole personal number or tax code: exactly that one. Other digits: a telephone. Else every word of the
    text, without diacritics, somewhere in the name. Empty: those seen last. 2 queries or more.
    """
    found = list(among.filter(_named_by(text)).order_by("-last_seen_at", "id")[:MOST_SHOWN])
    roots = set(roots_of(party.id for party in found).values())
    people = Party.objects.filter(pk__in=roots)
    return list(people.order_by("name_sort_key", "id") if text else people.order_by("-last_seen_at", "id"))


def _named_by(text: str) -> Q:
    number = _number(text)
    if number:
        held = PartyIdentity.objects.filter(identity_hash=hash_of(number)).values("party_id")
        return Q(pk__in=held)
    phone = normal_phone(text)
    if phone.isdecimal() and len(phone) >= _PHONE_DIGITS:
        return Q(phone=phone)
    words = Q()
    for word in fold(text).split():
        words &= Q(name_folded__contains=word)
    return words


def _number(text: str) -> str:
    for parse in (parse_personal_number, parse_tax_code):
        try:
            return str(parse(text))
        except CodeError:
            continue
    return ""
