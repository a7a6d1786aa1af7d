"""The first entry that does not hold is named, with the reason."""

from dataclasses import replace

import pytest

from motcua.domain.chain import GENESIS, Broken, Kept, entry_hash, first_broken, personal_digest
from tests.domain.chain.test_entry import ENTRY

SALT = b"s" * 16
SAID = {"name": "Trương Thị Thanh Hằng"}


def kept(entries: int = 3) -> list[Kept]:
    """A chain of so many entries, each with a personal side."""
    chain: list[Kept] = []
    head = GENESIS
    for seq in range(1, entries + 1):
        entry = replace(ENTRY, seq=seq, personal=personal_digest(SALT, SAID))
        head = entry_hash(entry, head)
        chain.append(Kept(entry, head, SALT, SAID))
    return chain


def test_a_chain_holds() -> None:
    assert first_broken(kept(), 3, kept()[-1].hash) is None


def test_a_dossier_without_entries_has_no_head() -> None:
    assert first_broken([], 0, GENESIS) is None


def test_a_chain_holds_without_its_personal_side() -> None:
    erased = [replace(line, salt=None, personal=None) for line in kept()]
    assert first_broken(erased, 3, erased[-1].hash) is None


CHAIN = kept()
FORGED = replace(CHAIN[1], entry=replace(CHAIN[1].entry, verb="issue_result"))
REHASHED = replace(FORGED, hash=entry_hash(FORGED.entry, CHAIN[0].hash))
RENAMED = replace(CHAIN[1], personal={"name": "Người Khác"})
UNSALTED = replace(CHAIN[1], salt=None)


@pytest.mark.parametrize(
    ("chain", "broken"),
    [
        ([CHAIN[0], FORGED, CHAIN[2]], Broken(2, "changed")),
        ([CHAIN[0], REHASHED, CHAIN[2]], Broken(3, "changed")),
        ([CHAIN[0], RENAMED, CHAIN[2]], Broken(2, "personal")),
        ([CHAIN[0], UNSALTED, CHAIN[2]], Broken(2, "personal")),
        ([CHAIN[0], CHAIN[2]], Broken(2, "missing")),
        ([CHAIN[1], CHAIN[2]], Broken(1, "missing")),
        (CHAIN[:2], Broken(3, "missing")),
        ([*CHAIN, kept(4)[3]], Broken(5, "missing")),
        ([], Broken(1, "missing")),
    ],
    ids=[
        "changed",
        "rehashed",
        "renamed",
        "salt-gone",
        "cut-out",
        "first-gone",
        "cut-off",
        "one-more",
        "none",
    ],
)
def test_the_first_entry_that_does_not_hold_is_named(chain: list[Kept], broken: Broken) -> None:
    assert first_broken(chain, 3, CHAIN[-1].hash) == broken


def test_a_dossier_with_another_head_does_not_hold() -> None:
    assert first_broken(CHAIN, 3, GENESIS) == Broken(3, "head")


def test_whoever_rewrites_every_hash_and_the_head_is_not_seen() -> None:
    """What the chain does not prove until heads are published (docs/decisions/0012-chain.md)."""
    forged: list[Kept] = []
    head = GENESIS
    for line in CHAIN:
        entry = replace(line.entry, verb="accept" if line.entry.seq == 1 else "deliver_result")
        head = entry_hash(entry, head)
        forged.append(replace(line, entry=entry, hash=head))
    assert first_broken(forged, 3, head) is None
