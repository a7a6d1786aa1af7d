"""A step of the commune process as one would write it by hand: one prepared pipeline, no layer in between.

It leaves the rows that `complete_step` leaves; `tests/bench/test_handwritten.py` proves it. What the product
looks up in the database (tokens, tasks, rights), the hand knows beforehand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

from motcua.domain.chain import CHAIN_VERSION, Entry, entry_hash

LOCK = "select last_seq from dossiers_dossier where id = %s for update"
DOSSIER = (
    "update dossiers_dossier set last_seq = %s, head = %s, next_token = %s, next_timer = 1 where id = %s"
)
ENTRY = """insert into dossiers_timeline_entry (dossier_id, seq, verb, act_id, actor_id, post_id,
on_behalf_of, happened_at, recorded_at, ground, payload, personal, simulated, hash, chain_version)
values (%s, %s, %s, %s, %s, %s, null, %s, %s, '', %s, null, false, %s, %s)"""
REQUEST = "insert into dossiers_request (dossier_id, act_id, seq, answer) values (%s, %s, %s, %s)"
CLOSE = """update dossiers_task set state = 'done', closed_at = %s, closed_by = %s, closed_post = %s,
action = %s, remark = '' where dossier_id = %s and seq = %s"""
OPEN = """insert into dossiers_task (dossier_id, seq, node, name, capability, unit_id, state, opened_at,
due_at, action, remark) values (%s, %s, %s, %s, %s, %s, 'open', %s, %s, '', '')"""
TAKE = "delete from dossiers_token where dossier_id = %s and seq = %s"
PUT = """insert into dossiers_token (dossier_id, seq, node, waits, parent, via, action, instance, item, begun,
finished) values (%s, %s, %s, 'task', 0, '', '', 0, '', 0, 0)"""
NEWS = """insert into outbox_event (stream_id, seq, name, payload, recorded_at)
values (%s, %s, 'dossiers.step_completed', %s, %s)"""


@dataclass
class Known:
    """What the hand keeps in mind about a dossier."""

    dossier_id: UUID
    code: str
    last_seq: int
    head: bytes
    token: int


@dataclass(frozen=True)
class Move:
    """One step: from where to where, by whom."""

    verb: str
    step: str
    action: str
    next_node: str
    next_step: str
    capability: str
    unit_id: UUID
    actor_id: UUID
    post_id: UUID
    due_at: datetime


def take_step(
    connection: "psycopg.Connection[Any]", known: Known, move: Move, act_id: UUID, at: datetime
) -> None:
    """Do the step in one pipeline and one transaction."""
    seq, token = known.last_seq + 1, known.token + 1
    payload: Mapping[str, Any] = {
        "task": known.token,
        "step": move.step,
        "action": move.action,
        "closed": [known.token],
        "opened": [{"task": token, "step": move.next_step}],
    }
    entry = Entry(
        known.dossier_id,
        seq,
        move.verb,
        act_id,
        move.actor_id,
        move.post_id,
        None,
        at,
        at,
        "",
        payload,
        None,
        False,
    )
    written = entry_hash(entry, known.head)
    key = known.dossier_id
    statements: list[tuple[str, tuple[Any, ...]]] = [
        (LOCK, (key,)),
        (
            ENTRY,
            (
                key,
                seq,
                move.verb,
                act_id,
                move.actor_id,
                move.post_id,
                at,
                at,
                Jsonb(payload),
                written,
                CHAIN_VERSION,
            ),
        ),
        (REQUEST, (key, act_id, seq, Jsonb({"dossier_id": str(key), "code": known.code}))),
        (PUT, (key, token, move.next_node)),
        (OPEN, (key, token, move.next_node, move.next_step, move.capability, move.unit_id, at, move.due_at)),
        (DOSSIER, (seq, written, token + 1, key)),
        (CLOSE, (at, move.actor_id, move.post_id, move.action, key, known.token)),
        (TAKE, (key, known.token)),
        (NEWS, (key, seq, Jsonb({"task_seq": known.token, "action": move.action}), at)),
    ]
    with connection.pipeline(), connection.transaction():
        for sql, parameters in statements:
            connection.execute(sql.encode(), parameters, prepare=True)
    known.last_seq, known.head, known.token = seq, written, token
