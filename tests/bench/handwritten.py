"""A step of the commune process as one would write it by hand: prepared pipelines, no layer in between.

It leaves the rows that `complete_step` leaves; `tests/bench/test_handwritten.py` proves it. Two hands: one
that a page could use, and one that keeps everything in mind and refuses nobody, to show what asking costs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

from motcua.domain.chain import CHAIN_VERSION, Entry, entry_hash

BEGIN, COMMIT = ("begin", ()), ("commit", ())
LOCK = "select code, state, last_seq, head, next_token from dossiers_dossier where id = %s for update"
TASK = """select capability, unit_id, node, name from dossiers_task
where dossier_id = %s and seq = %s and state = 'open'"""
DOSSIER = (
    "update dossiers_dossier set last_seq = %s, head = %s, next_token = %s, next_timer = 1 where id = %s"
)
ENTRY = """insert into dossiers_timeline_entry (dossier_id, seq, verb, act_id, actor_id, post_id,
on_behalf_of, happened_at, recorded_at, ground, payload, personal, simulated, hash, chain_version)
values (%s, %s, %s, %s, %s, %s, null, %s, %s, '', %s, null, false, %s, %s)"""
REQUEST = "insert into dossiers_request (dossier_id, act_id, seq, answer) values (%s, %s, %s, %s)"
CLOSE = """update dossiers_task set state = 'done', closed_at = %s, closed_by = %s, closed_post = %s,
action = %s, remark = '', before = %s where dossier_id = %s and seq = %s"""
OPEN = """insert into dossiers_task (dossier_id, seq, node, name, capability, unit_id, state, opened_at,
due_at, action, remark) values (%s, %s, %s, %s, %s, %s, 'open', %s, %s, '', '')"""
TAKE = "delete from dossiers_token where dossier_id = %s and seq = %s"
PUT = """insert into dossiers_token (dossier_id, seq, node, waits, parent, via, action, instance, item, begun,
finished) values (%s, %s, %s, 'task', 0, '', '', 0, '', 0, 0)"""
NEWS = """insert into outbox_event (stream_id, seq, name, payload, recorded_at)
values (%s, %s, 'dossiers.step_completed', %s, %s)"""


Query = tuple[str, tuple[Any, ...]]


class Refused(Exception):
    """The step is not this person's, or the dossier moved on."""


@dataclass(frozen=True)
class Move:
    """One step: from where to where, by whom. `grants`: what that person may do, and in which unit."""

    verb: str
    action: str
    next_node: str
    next_step: str
    next_capability: str
    unit_id: UUID
    actor_id: UUID
    post_id: UUID
    grants: frozenset[tuple[str, UUID]]
    due_at: datetime


@dataclass(frozen=True)
class Position:
    """Where a dossier stands: its open step, and what the next entry needs."""

    dossier_id: UUID
    code: str
    last_seq: int
    head: bytes
    next_token: int
    task: int
    node: str
    step: str


def take_step(
    connection: "psycopg.Connection[Any]",
    dossier_id: UUID,
    task: int,
    expected_version: int,
    move: Move,
    act_id: UUID,
    at: datetime,
) -> Position:
    """Lock and read in one pipeline, see whether the step may be done, write and commit in another."""
    seen, open_task = send(connection, [BEGIN, (LOCK, (dossier_id,)), (TASK, (dossier_id, task))])[1:]
    code, state, last_seq, head, next_token = seen.fetchone() or (None,) * 5
    capability, unit_id, node, step = open_task.fetchone() or (None,) * 4
    if (
        (state, last_seq) != ("in_process", expected_version)
        or capability is None
        or (capability, unit_id) not in move.grants
    ):
        connection.rollback()
        raise Refused
    before = Position(dossier_id, code, last_seq, head, next_token, task, node, step)
    writes, after = writes_of(before, move, act_id, at)
    send(connection, [*writes, COMMIT])
    return after


def take_step_blind(
    connection: "psycopg.Connection[Any]", before: Position, move: Move, act_id: UUID, at: datetime
) -> Position:
    """Everything in one pipeline: whoever came in between is overwritten, whoever may not is not refused."""
    writes, after = writes_of(before, move, act_id, at)
    send(connection, [BEGIN, (LOCK, (before.dossier_id,)), *writes, COMMIT])
    return after


def send(connection: "psycopg.Connection[Any]", queries: Sequence[Query]) -> "list[psycopg.Cursor[Any]]":
    """One round trip."""
    with connection.pipeline():
        return [connection.execute(sql.encode(), parameters, prepare=True) for sql, parameters in queries]


def writes_of(before: Position, move: Move, act_id: UUID, at: datetime) -> tuple[list[Query], Position]:
    """What the step writes, and where the dossier stands after it."""
    key, seq, token = before.dossier_id, before.last_seq + 1, before.next_token
    payload: Mapping[str, Any] = {
        "task": before.task,
        "step": before.step,
        "action": move.action,
        "closed": [before.task],
        "opened": [{"task": token, "step": move.next_step}],
    }
    who = (move.actor_id, move.post_id)
    entry = Entry(key, seq, move.verb, act_id, *who, None, at, at, "", payload, None, False)
    head = entry_hash(entry, before.head)
    answer = Jsonb({"dossier_id": str(key), "code": before.code})
    opened = (move.next_node, move.next_step, move.next_capability, move.unit_id, at, move.due_at)
    stood = Jsonb({"tokens": [[before.task, before.node, "task", 0, "", "", 0, "", 0, 0]], "timers": []})
    news = Jsonb({"task_seq": before.task, "action": move.action})
    writes: list[Query] = [
        (ENTRY, (key, seq, move.verb, act_id, *who, at, at, Jsonb(payload), head, CHAIN_VERSION)),
        (REQUEST, (key, act_id, seq, answer)),
        (PUT, (key, token, move.next_node)),
        (OPEN, (key, token, *opened)),
        (DOSSIER, (seq, head, token + 1, key)),
        (CLOSE, (at, *who, move.action, stood, key, before.task)),
        (TAKE, (key, before.task)),
        (NEWS, (key, seq, news, at)),
    ]
    return writes, Position(key, before.code, seq, head, token + 1, token, move.next_node, move.next_step)
