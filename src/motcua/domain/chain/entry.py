"""What one entry says, as bytes that come out the same on every machine."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

import rfc8785

CHAIN_VERSION = 1
GENESIS = bytes(32)
"""What stands before the first entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a timeline.

    Personal data is not in it: `personal` is the salted digest of a sibling row that can be erased
    (LBVDLCN-2025) without breaking the chain.
    """

    dossier_id: UUID
    seq: int
    verb: str
    act_id: UUID
    actor_id: UUID | None
    post_id: UUID | None
    on_behalf_of: UUID | None
    happened_at: datetime
    recorded_at: datetime
    ground: str
    payload: Mapping[str, Any]
    personal: bytes | None
    simulated: bool


def canonical_bytes(entry: Entry, previous: bytes) -> bytes:
    """The entry as RFC 8785 (JCS) bytes, moments in UTC with microseconds, keys and digests in hex."""
    return rfc8785.dumps(
        {
            "v": CHAIN_VERSION,
            "previous": previous.hex(),
            "dossier": str(entry.dossier_id),
            "seq": entry.seq,
            "verb": entry.verb,
            "act": str(entry.act_id),
            "actor": _text(entry.actor_id),
            "post": _text(entry.post_id),
            "on_behalf_of": _text(entry.on_behalf_of),
            "happened_at": _moment(entry.happened_at),
            "recorded_at": _moment(entry.recorded_at),
            "ground": entry.ground,
            "payload": dict(entry.payload),
            "personal": entry.personal.hex() if entry.personal else None,
            "simulated": entry.simulated,
        }
    )


def entry_hash(entry: Entry, previous: bytes) -> bytes:
    """SHA-256 over the canonical bytes; `previous` is the hash of the entry before, or GENESIS."""
    return sha256(canonical_bytes(entry, previous)).digest()


def personal_digest(salt: bytes, personal: Mapping[str, Any]) -> bytes:
    """What the chain keeps of personal data: a digest that nobody can guess without the salt."""
    return sha256(salt + rfc8785.dumps(dict(personal))).digest()


def _text(key: UUID | None) -> str | None:
    return None if key is None else str(key)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
