"""The next link of a dossier's chain."""

import secrets
from dataclasses import dataclass, fields
from uuid import UUID

from motcua.apps.dossiers.commands.change import Change
from motcua.domain.chain import CHAIN_VERSION, Entry, entry_hash, personal_digest
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.platform.db.rows import Row

SALT_BYTES = 16
_COLUMNS = tuple(field.name for field in fields(Entry))


@dataclass(frozen=True, slots=True)
class Link:
    """An entry's row, and the row of its personal sibling if it has one."""

    entry_row: Row
    personal_row: Row | None


def link_of(act: Act, dossier_id: UUID, seq: int, head: bytes, change: Change) -> Link:
    """The entry that this change appends as number `seq` behind `head`."""
    salt = secrets.token_bytes(SALT_BYTES) if change.personal else b""
    entry = Entry(
        dossier_id=dossier_id,
        seq=seq,
        verb=change.verb.value,
        act_id=act.id,
        actor_id=act.actor,
        post_id=act.post,
        on_behalf_of=change.on_behalf_of or act.on_behalf_of,
        happened_at=act.happened_at,
        recorded_at=act.recorded_at,
        ground=act.ground,
        payload=change.payload,
        personal=personal_digest(salt, change.personal) if change.personal else None,
        simulated=clock.is_simulated(),
    )
    entry_row = {column: getattr(entry, column) for column in _COLUMNS}
    entry_row |= {
        "payload": dict(change.payload),
        "hash": entry_hash(entry, head),
        "chain_version": CHAIN_VERSION,
    }
    if not change.personal:
        return Link(entry_row, None)
    return Link(
        entry_row, {"dossier_id": dossier_id, "seq": seq, "salt": salt, "personal": dict(change.personal)}
    )
