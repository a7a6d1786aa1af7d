"""Reading timelines back and holding each against its chain."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import groupby
from typing import Any
from uuid import UUID

from motcua.domain.chain import Broken, Entry, Kept, first_broken
from motcua.platform.db.reading import read_rows

DOSSIERS_A_READ = 500

_HEADS = """
select id, code, last_seq, head from dossiers_dossier
where id > %s and (%s::uuid is null or id = %s) order by id limit %s
"""
_ENTRIES = """
select e.dossier_id, e.seq, e.verb, e.act_id, e.actor_id, e.post_id, e.on_behalf_of, e.happened_at,
       e.recorded_at, e.ground, e.payload, e.personal, e.simulated, e.hash, p.salt, p.personal
from dossiers_timeline_entry e
left join dossiers_personal_entry p on p.dossier_id = e.dossier_id and p.seq = e.seq
where e.dossier_id = any(%s) order by e.dossier_id, e.seq
"""
_BEFORE_ALL = UUID(int=0)
_ENTRY_COLUMNS = tuple(field.name for field in fields(Entry))


@dataclass(frozen=True, slots=True)
class BrokenTimeline:
    """A dossier whose timeline does not hold, and where it first fails."""

    dossier_id: UUID
    code: str
    broken: Broken


def broken_timelines(dossier_id: UUID | None = None) -> list[BrokenTimeline]:
    """Every timeline that does not hold, or whether one does. 2 queries for each 500 dossiers."""
    return list(_broken(dossier_id))


def _broken(dossier_id: UUID | None) -> Iterator[BrokenTimeline]:
    after = _BEFORE_ALL
    while heads := read_rows(_HEADS, (after, dossier_id, dossier_id, DOSSIERS_A_READ)):
        kept = _timelines([head[0] for head in heads])
        for key, code, last_seq, head in heads:
            broken = first_broken(kept.get(key, []), last_seq, head)
            if broken:
                yield BrokenTimeline(key, code, broken)
        after = heads[-1][0]


def _timelines(dossier_ids: list[UUID]) -> dict[UUID, list[Kept]]:
    rows = read_rows(_ENTRIES, (dossier_ids,))
    return {key: [_kept(row) for row in group] for key, group in groupby(rows, key=lambda row: row[0])}


def _kept(row: tuple[Any, ...]) -> Kept:
    said, (written_hash, salt, personal) = row[: len(_ENTRY_COLUMNS)], row[len(_ENTRY_COLUMNS) :]
    columns = dict(zip(_ENTRY_COLUMNS, said, strict=True))
    entry = Entry(**columns | {"payload": json.loads(columns["payload"])})
    return Kept(entry, written_hash, salt, json.loads(personal) if personal else None)
