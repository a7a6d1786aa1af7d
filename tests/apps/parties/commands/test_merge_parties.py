"""Two rows that are one person, and the way back."""

from uuid import UUID

import pytest

from motcua.apps.parties.commands.merge_parties import (
    confirm_names,
    keep_apart,
    merge_parties,
    unmerge_party,
)
from motcua.apps.parties.models import Decision, Party
from motcua.apps.parties.queries.decisions import decisions_about
from motcua.apps.parties.queries.duplicates import parties_with_several_names, possible_pairs
from motcua.apps.parties.queries.whole import roots_of, whole_of
from motcua.apps.parties.states import DecisionKind, PartyKind
from motcua.platform.acts import ActRefused, NotFound
from motcua.platform.db.ids import new_id
from tests.factories.orgs import system_act
from tests.factories.parties import BINH, COMPANY, HANG, make_party

pytestmark = pytest.mark.django_db
PHONE = "0100000482"


def pairs() -> set[frozenset[UUID]]:
    return {frozenset((pair.one.id, pair.other.id)) for pair in possible_pairs(Party.objects.all())}


def test_a_merge_makes_one_of_two_and_is_taken_back_without_a_trace_but_the_decisions() -> None:
    kept, merged = make_party(identity=HANG, phone=PHONE), make_party(phone=PHONE)
    before = list(Party.objects.order_by("id").values())
    merge_parties(system_act(), kept_id=kept, merged_id=merged)
    assert (whole_of(kept), roots_of([merged])) == ({kept, merged}, {merged: kept})
    unmerge_party(system_act(), merged_id=merged)
    assert list(Party.objects.order_by("id").values()) == before
    assert [each.kind for each in decisions_about([merged])] == [DecisionKind.UNMERGE, DecisionKind.MERGE]


def test_the_same_press_twice_merges_once() -> None:
    kept, merged = make_party(identity=HANG), make_party()
    act = system_act()
    for _press in range(2):
        merge_parties(act, kept_id=kept, merged_id=merged)
    assert Decision.objects.count() == 1


def test_a_late_second_press_does_not_merge_again_what_was_parted_since() -> None:
    kept, merged = make_party(identity=HANG), make_party()
    act = system_act()
    merge_parties(act, kept_id=kept, merged_id=merged)
    unmerge_party(system_act(), merged_id=merged)
    merge_parties(act, kept_id=kept, merged_id=merged)
    assert whole_of(kept) == {kept}


def test_merges_add_up_and_each_is_parted_alone() -> None:
    one, two, three = make_party(identity=HANG), make_party(), make_party()
    merge_parties(system_act(), kept_id=two, merged_id=three)
    merge_parties(system_act(), kept_id=one, merged_id=two)
    assert (whole_of(one), roots_of([three])) == ({one, two, three}, {three: one})
    unmerge_party(system_act(), merged_id=two)
    assert (whole_of(one), whole_of(two)) == ({one}, {two, three})


def test_what_is_one_already_or_cannot_be_one_is_refused() -> None:
    one, other = make_party(identity=HANG), make_party(identity=BINH)
    company = make_party("Công ty Sông Cầu", kind=PartyKind.ORGANISATION, identity=COMPANY)
    nameless = make_party()
    merge_parties(system_act(), kept_id=one, merged_id=nameless)
    for kept, merged in ((one, other), (one, company), (one, nameless), (nameless, one), (one, one)):
        with pytest.raises(ActRefused):
            merge_parties(system_act(), kept_id=kept, merged_id=merged)
    with pytest.raises(ActRefused):
        unmerge_party(system_act(), merged_id=one)
    with pytest.raises(NotFound):
        merge_parties(system_act(), kept_id=one, merged_id=new_id())


def test_the_same_name_with_the_same_telephone_or_birth_is_asked_about() -> None:
    by_number = make_party(identity=HANG, phone=PHONE, born="2001")
    by_phone = make_party(phone=PHONE)
    by_birth = make_party(born="2001")
    make_party(phone="0100000999")
    make_party(identity=BINH, phone=PHONE)
    make_party("Lò Văn Hợi", phone=PHONE)
    make_party(kind=PartyKind.ORGANISATION, phone=PHONE)
    asked = pairs()
    assert asked >= {frozenset((by_number, by_phone)), frozenset((by_number, by_birth))}
    assert frozenset((by_phone, by_birth)) not in asked


def test_two_with_a_number_each_are_two() -> None:
    make_party(identity=HANG, phone=PHONE)
    make_party(identity=BINH, phone=PHONE)
    assert pairs() == set()


def test_who_was_merged_or_said_to_be_two_is_not_asked_about_again() -> None:
    one, other, third = (
        make_party(identity=HANG, phone=PHONE),
        make_party(phone=PHONE),
        make_party(phone=PHONE),
    )
    merge_parties(system_act(), kept_id=one, merged_id=other)
    keep_apart(system_act(), one_id=third, other_id=one)
    assert pairs() == set()
    unmerge_party(system_act(), merged_id=other)
    assert pairs() == {frozenset((one, other)), frozenset((other, third))}


def test_the_one_with_a_number_is_offered_to_be_kept() -> None:
    make_party(phone=PHONE, days_ago=9)
    numbered = make_party(identity=HANG, phone=PHONE)
    [pair] = possible_pairs(Party.objects.all())
    assert (pair.one.id, pair.by_phone, pair.by_birth) == (numbered, True, False)


def test_a_number_with_two_names_is_asked_about_until_somebody_says_it_is_one_person() -> None:
    party_id = make_party(identity=HANG, days_ago=1)
    make_party("Nguyễn Thị Hằng", identity=HANG)
    make_party("Lò Văn Hợi", identity=BINH)
    [(party, names)] = parties_with_several_names(Party.objects.all())
    assert (party.id, names) == (party_id, ("Trương Thị Thanh Hằng", "Nguyễn Thị Hằng"))
    confirm_names(system_act(), party_id=party_id)
    assert parties_with_several_names(Party.objects.all()) == []
    make_party("Hoàng Thị Hằng", identity=HANG)
    assert len(parties_with_several_names(Party.objects.all())) == 1
