"""Finding people."""

import pytest

from motcua.apps.parties.commands.merge_parties import merge_parties
from motcua.apps.parties.models import Party
from motcua.apps.parties.queries.found import parties_found
from motcua.apps.parties.states import PartyKind
from tests.factories.orgs import system_act
from tests.factories.parties import COMPANY, HANG, make_party

pytestmark = pytest.mark.django_db


def names(text: str) -> list[str]:
    return [party.name for party in parties_found(text, Party.objects.all())]


@pytest.fixture(autouse=True)
def _people() -> None:
    make_party("Trương Thị Thanh Hằng", identity=HANG, phone="0100000482")
    make_party("H'Hen Niê", phone="0100000111")
    make_party("Đàm", days_ago=2)
    make_party("Công ty TNHH Sông Cầu", kind=PartyKind.ORGANISATION, identity=COMPANY)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thanh hang", ["Trương Thị Thanh Hằng"]),
        ("HẰNG truong", ["Trương Thị Thanh Hằng"]),
        ("h'hen", ["H'Hen Niê"]),
        ("dam", ["Đàm"]),
        ("0100 000 482", ["Trương Thị Thanh Hằng"]),
        ("+84 100 000 111", ["H'Hen Niê"]),
        (HANG, ["Trương Thị Thanh Hằng"]),
        ("099 301 000 482", ["Trương Thị Thanh Hằng"]),
        (HANG[:-1], []),
        (COMPANY, ["Công ty TNHH Sông Cầu"]),
        ("không ai", []),
    ],
)
def test_by_name_number_or_telephone(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_only_among_those_one_may_see() -> None:
    nobody = Party.objects.none()
    assert parties_found("hang", nobody) == []
    assert parties_found(HANG, nobody) == []


def test_whoever_was_merged_is_shown_as_who_they_are() -> None:
    kept = Party.objects.get(name="Trương Thị Thanh Hằng")
    other = make_party("Truong Thi Thanh Hang", phone="0100000999")
    merge_parties(system_act(), kept_id=kept.id, merged_id=other)
    assert [party.id for party in parties_found("0100000999", Party.objects.all())] == [kept.id]
    assert names("thanh hang") == ["Trương Thị Thanh Hằng"]
