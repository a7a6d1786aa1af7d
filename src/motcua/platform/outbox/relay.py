"""Moves committed events to the queue: one leader, in order, one job per listener and batch."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction

BATCH_EVENTS = 500

# All waiting events of the streams whose oldest waiting event is among the first: a cut between two
# events of one stream then never leaves the earlier one behind, even if the clock was set back.
_TAKE = """
with oldest as (
    select distinct stream_id from (
        select stream_id from outbox_event where relayed_at is null order by recorded_at limit %s
    ) as first_waiting
)
select e.stream_id, e.seq, e.name, e.payload
from outbox_event e join oldest using (stream_id)
where e.relayed_at is null
order by e.stream_id, e.seq
for update of e
"""
_MARK = """
update outbox_event set relayed_at = clock_timestamp()
where relayed_at is null and (stream_id, seq) in (select * from unnest(%s::uuid[], %s::int[]))
"""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as a listener receives it."""

    stream_id: UUID
    seq: int
    name: str
    payload: dict[str, Any]


Subscriptions = Mapping[str, Sequence[str]]
"""Event name → names of the listeners that want it."""

DeferBatch = Callable[[str, list[Told]], None]
"""Puts one job for one listener on the queue, inside the relay's transaction."""


def relay_once(subscriptions: Subscriptions, defer_batch: DeferBatch) -> int:
    """Move one batch; answers how many events were moved.

    Queue rows and marks are one transaction: a kill in between leaves both or neither. Order within a
    stream holds because an act locks its dossier, so that event n+1 commits after event n.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TAKE, [BATCH_EVENTS])
        events = [Told(*row) for row in _decoded(cursor.fetchall())]
        for listener, heard in _by_listener(events, subscriptions).items():
            defer_batch(listener, heard)
        if events:
            cursor.execute(_MARK, [[e.stream_id for e in events], [e.seq for e in events]])
    return len(events)


def _decoded(rows: Sequence[tuple[UUID, int, str, str]]) -> Sequence[tuple[UUID, int, str, dict[str, Any]]]:
    # Django's cursors hand jsonb over as text.
    return [(stream_id, seq, name, json.loads(payload)) for stream_id, seq, name, payload in rows]


def _by_listener(events: Sequence[Told], subscriptions: Subscriptions) -> dict[str, list[Told]]:
    heard: dict[str, list[Told]] = {}
    for event in events:
        for listener in subscriptions.get(event.name, ()):
            heard.setdefault(listener, []).append(event)
    return heard
