"""Does a kept timeline still say what was written?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from motcua.domain.chain.entry import GENESIS, Entry, entry_hash, personal_digest


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as it stands in the database, with its hash and its personal sibling (None once erased)."""

    entry: Entry
    hash: bytes
    salt: bytes | None = None
    personal: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place where the chain does not hold, and why."""

    seq: int
    why: str


def first_broken(kept: Iterable[Kept], last_seq: int, head: bytes) -> Broken | None:
    """The first entry that was changed, removed, added or moved; None when all hold.

    `last_seq` and `head` come from the dossier's own row, so that cutting off the end shows too.
    Entries come in the order of `seq`.
    """
    previous = GENESIS
    expected_seq = 1
    for line in kept:
        broken = _check(line, previous, expected_seq)
        if broken:
            return broken
        previous = line.hash
        expected_seq += 1
    if expected_seq - 1 != last_seq:
        return Broken(expected_seq, "missing")
    if previous != head:
        return Broken(last_seq, "head")
    return None


def _check(line: Kept, previous: bytes, expected_seq: int) -> Broken | None:
    if line.entry.seq != expected_seq:
        return Broken(expected_seq, "missing")
    if entry_hash(line.entry, previous) != line.hash:
        return Broken(expected_seq, "changed")
    if line.personal is None:
        return None
    if line.salt is None or personal_digest(line.salt, line.personal) != line.entry.personal:
        return Broken(expected_seq, "personal")
    return None
