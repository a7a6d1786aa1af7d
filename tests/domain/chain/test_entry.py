"""The bytes that are hashed are frozen: a timeline of today must hold in twenty years."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest

from motcua.domain.chain import GENESIS, Entry, canonical_bytes, entry_hash, personal_digest

ENTRY = Entry(
    dossier_id=UUID("01990000-0000-7000-8000-000000000001"),
    seq=1,
    verb="accept",
    act_id=UUID("01990000-0000-7000-8000-000000000002"),
    actor_id=UUID("01990000-0000-7000-8000-000000000003"),
    post_id=UUID("01990000-0000-7000-8000-000000000004"),
    on_behalf_of=None,
    happened_at=datetime(2026, 11, 23, 2, 41, tzinfo=UTC),
    recorded_at=datetime(2026, 11, 23, 2, 41, 7, 250_000, tzinfo=UTC),
    ground="",
    payload={"code": "H99.27-261123-0001", "papers": [["Giấy đề nghị", 1, 0]]},
    personal=bytes(range(32)),
    simulated=False,
)
WRITTEN = (
    '{"act":"01990000-0000-7000-8000-000000000002","actor":"01990000-0000-7000-8000-000000000003",'
    '"dossier":"01990000-0000-7000-8000-000000000001","ground":"",'
    '"happened_at":"2026-11-23T02:41:00.000000Z","on_behalf_of":null,'
    '"payload":{"code":"H99.27-261123-0001","papers":[["Giấy đề nghị",1,0]]},'
    '"personal":"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",'
    '"post":"01990000-0000-7000-8000-000000000004",'
    '"previous":"0000000000000000000000000000000000000000000000000000000000000000",'
    '"recorded_at":"2026-11-23T02:41:07.250000Z","seq":1,"simulated":false,"v":1,"verb":"accept"}'
)


def test_an_entry_is_written_like_this_for_ever() -> None:
    assert canonical_bytes(ENTRY, GENESIS).decode() == WRITTEN


def test_a_moment_counts_and_not_the_zone_it_is_told_in() -> None:
    in_viet_nam = replace(ENTRY, happened_at=ENTRY.happened_at.astimezone(timezone(timedelta(hours=7))))
    assert canonical_bytes(in_viet_nam, GENESIS) == canonical_bytes(ENTRY, GENESIS)


@pytest.mark.parametrize(
    "change",
    [
        {"seq": 2},
        {"verb": "issue_result"},
        {"actor_id": None},
        {"on_behalf_of": UUID(int=1)},
        {"happened_at": ENTRY.happened_at - timedelta(microseconds=1)},
        {"recorded_at": ENTRY.recorded_at - timedelta(microseconds=1)},
        {"ground": "mất điện"},
        {"payload": {"code": "H99.27-261123-0002"}},
        {"personal": None},
        {"simulated": True},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_word_of_an_entry_is_in_its_hash(change: dict[str, object]) -> None:
    assert entry_hash(replace(ENTRY, **change), GENESIS) != entry_hash(ENTRY, GENESIS)  # type: ignore[arg-type]


def test_the_hash_covers_the_one_before() -> None:
    assert entry_hash(ENTRY, entry_hash(ENTRY, GENESIS)) != entry_hash(ENTRY, GENESIS)


def test_the_same_person_has_another_digest_under_another_salt() -> None:
    said = {"name": "Trương Thị Thanh Hằng"}
    assert personal_digest(b"a" * 16, said) != personal_digest(b"b" * 16, said)
    assert personal_digest(b"a" * 16, said) == personal_digest(b"a" * 16, dict(said))
