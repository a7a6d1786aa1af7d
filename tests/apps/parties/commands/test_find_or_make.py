"""The party of somebody on a paper."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection

from motcua.apps.parties.commands.find_or_make import find_or_make
from motcua.apps.parties.models import Party, PartyIdentity, PartyName
from motcua.apps.parties.queries.identity import identities_by_party, known_by
from motcua.apps.parties.states import PartyKind
from tests.factories.parties import BINH, COMPANY, HANG, NOON, make_party, seen


@pytest.mark.django_db
def test_the_same_number_is_the_same_person_and_the_last_paper_counts() -> None:
    first = make_party(identity=HANG, phone="0100000482", address="Tổ 3", days_ago=30)
    assert make_party(identity=HANG, phone="0100000999", days_ago=0, born="2001") == first
    party = Party.objects.get()
    assert (party.phone, party.address, party.born) == ("0100000999", "Tổ 3", "2001")
    assert (party.first_seen_at, party.last_seen_at) == (NOON - timedelta(days=30), NOON)


@pytest.mark.django_db
def test_a_paper_entered_late_does_not_take_the_place_of_a_newer_one() -> None:
    make_party(identity=HANG, phone="0100000482")
    make_party(identity=HANG, phone="0100000111", days_ago=10)
    party = Party.objects.get()
    assert (party.phone, party.first_seen_at) == ("0100000482", NOON - timedelta(days=10))


@pytest.mark.django_db
def test_without_a_number_nobody_is_taken_for_another() -> None:
    assert make_party(phone="0100000482") != make_party(phone="0100000482")


@pytest.mark.django_db
def test_another_number_is_another_person() -> None:
    assert make_party(identity=HANG) != make_party(identity=BINH)


@pytest.mark.django_db
def test_another_name_with_the_same_number_is_noted_and_the_first_name_stays() -> None:
    party_id = make_party(identity=HANG, days_ago=3)
    make_party("TRƯƠNG THỊ THANH HẰNG", identity=HANG, days_ago=2)
    make_party("Trương Thanh Hằng", identity=HANG)
    names = PartyName.objects.filter(party_id=party_id).order_by("first_seen_at")
    assert [name.name for name in names] == ["Trương Thị Thanh Hằng", "Trương Thanh Hằng"]
    assert Party.objects.get().name == "Trương Thị Thanh Hằng"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "folded"),
    [("H'Hen Niê", "h'hen nie"), ("Đàm", "dam"), ("Y Bhăm Êban", "y bham eban"), ("K’Lơm", "k'lom")],
)
def test_names_of_every_people_are_kept_as_written(name: str, folded: str) -> None:
    make_party(name)
    party = Party.objects.get()
    assert (party.name, party.name_folded) == (name, folded)


@pytest.mark.django_db
def test_a_number_is_sealed_and_found_again() -> None:
    make_party(identity=HANG)
    held = PartyIdentity.objects.get()
    party = known_by(HANG)
    assert party
    assert (HANG.encode() in bytes(held.sealed), identities_by_party([party.id]), known_by(BINH)) == (
        False,
        {party.id: (HANG,)},
        None,
    )


@pytest.mark.django_db
def test_a_company_is_known_by_its_tax_code() -> None:
    make_party("Công ty TNHH Sông Cầu", kind=PartyKind.ORGANISATION, identity=COMPANY)
    party = known_by(COMPANY)
    assert party
    assert (party.kind, party.has_identity) == (PartyKind.ORGANISATION, True)


@pytest.mark.django_db(transaction=True)
def test_eight_desks_at_once_make_one_person() -> None:
    def desk(_number: int) -> UUID:
        try:
            return find_or_make(seen(identity=HANG))
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(desk, range(8)))) == 1
    assert Party.objects.count() == 1
