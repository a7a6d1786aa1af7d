"""The people of dossiers are known again."""

import pytest

from motcua.apps.dossiers.commands.link_people import (
    link_people,
    link_people_left_over,
    link_people_when_written,
)
from motcua.apps.dossiers.models import Dossier, Part
from motcua.apps.dossiers.queries.secrets import identity_context
from motcua.apps.dossiers.states import PartRole
from motcua.apps.parties.models import Party
from motcua.platform.outbox.relay import Told
from motcua.platform.secrets import encrypt, keyed_hash
from tests.factories.dossiers import at, make_office
from tests.factories.parties import BINH

pytestmark = pytest.mark.django_db


def party_of(dossier: Dossier) -> object:
    return Part.objects.get(dossier=dossier, role=PartRole.OWNER).party_id


def test_two_dossiers_of_one_number_are_one_persons() -> None:
    office = make_office()
    first, second = office.accept(at(8)), office.accept(at(9))
    link_people(first.id)
    link_people(second.id)
    assert party_of(first) == party_of(second) == Party.objects.get().id
    assert Party.objects.get().last_seen_at == at(9)


def test_hearing_it_twice_changes_nothing() -> None:
    office = make_office()
    dossier = office.accept(at(8))
    told = Told(dossier.id, 1, "dossiers.accepted", {})
    link_people_when_written(told)
    before = list(Party.objects.values())
    link_people_when_written(told)
    assert list(Party.objects.values()) == before


def test_somebody_without_a_number_stays_who_they_are_however_often_it_is_told() -> None:
    office = make_office()
    dossier = office.accept(at(8))
    nobody = {"identity_hash": None, "identity_sealed": None, "identity_key_id": ""}
    Part.objects.filter(dossier=dossier).update(**nobody)
    link_people(dossier.id)
    link_people(dossier.id)
    assert [party.id for party in Party.objects.all()] == [party_of(dossier)]


def test_a_corrected_number_leads_to_another_person_and_the_paper_of_the_other_stays() -> None:

    office = make_office()
    dossier, other = office.accept(at(8)), office.accept(at(9))
    link_people(dossier.id)
    link_people(other.id)
    sealed = encrypt(BINH, identity_context(dossier.id, PartRole.OWNER))
    Part.objects.filter(dossier=dossier).update(
        identity_hash=keyed_hash("identity", BINH),
        identity_sealed=sealed.ciphertext,
        identity_key_id=sealed.key_id,
    )
    link_people(dossier.id)
    assert party_of(dossier) != party_of(other)
    assert Party.objects.count() == 2


def test_the_night_finds_whom_no_event_told_of() -> None:
    office = make_office()
    office.accept(at(8))
    office.accept(at(9))
    assert (link_people_left_over(), link_people_left_over(), Party.objects.count()) == (2, 0, 1)
