"""Locking dossiers for an act."""

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID

from motcua.apps.dossiers.models.locked import LockedDossier, OpenTask
from motcua.apps.dossiers.states import DossierState, Outcome
from motcua.domain.bpmn import State, Timer, Token, Waits
from motcua.platform.db.reading import of_keys, read_rows, read_together

# Statements of their own, not a join: after waiting for a lock, PostgreSQL reads the locked row afresh but
# joined tables as they stood before the wait.
_COLUMNS = tuple(
    field.name for field in fields(LockedDossier) if field.name not in {"process_state", "tasks"}
)
_LOCK = f"""
select {", ".join(_COLUMNS)}, next_token, next_timer
from dossiers_dossier where id = any(%s) and received_at is not null order by id for update
"""
_TOKENS = """
select k.dossier_id, k.seq, k.node, k.waits, k.parent, k.via, k.action, k.instance, k.item,
       k.begun, k.finished, t.name, t.capability, t.unit_id, u.agency_id, t.opened_at, t.assignee_post_id
from dossiers_token k
left join dossiers_task t on t.dossier_id = k.dossier_id and t.seq = k.seq and t.state = 'open'
left join orgs_unit u on u.id = t.unit_id
where k.dossier_id = any(%s) order by k.dossier_id, k.seq
"""
_TIMERS = """
select dossier_id, seq, token, node, due_at, firings_left, set_at, working from dossiers_timer
where dossier_id = any(%s) order by dossier_id, seq
"""


def lock_dossiers(ids: Sequence[UUID]) -> list[LockedDossier]:
    """Lock accepted dossiers in the order of their ids and read their tokens and open tasks.

    2 queries in one round trip, another when one of them ever had a timer. Needs an open transaction. Ids
    that are not there are not in the answer. The order of ids keeps two bulk acts from waiting for each
    other for ever.
    """
    wanted = sorted(ids)
    rows, token_rows = read_together([of_keys(_LOCK, wanted), of_keys(_TOKENS, wanted)])
    timers = _timers(wanted) if any(row[-1] > 1 for row in rows) else {}
    tokens: dict[UUID, list[Token]] = {}
    tasks: dict[UUID, list[OpenTask]] = {}
    for row in token_rows:
        tokens.setdefault(row[0], []).append(Token(row[1], row[2], Waits(row[3]), *row[4:11]))
        if row[13] is not None:
            tasks.setdefault(row[0], []).append(OpenTask(row[1], row[2], *row[11:17]))
    return [_held(row, tokens.get(row[0], []), timers.get(row[0], []), tasks.get(row[0], [])) for row in rows]


def _held(
    row: tuple[Any, ...], tokens: list[Token], timers: list[Timer], tasks: list[OpenTask]
) -> LockedDossier:
    *columns, next_token, next_timer = row
    held = dict(zip(_COLUMNS, columns, strict=True))
    held["state"] = DossierState(held["state"])
    held["outcome"] = Outcome(held["outcome"]) if held["outcome"] else None
    held["performers"] = {part: UUID(unit) for part, unit in json.loads(held["performers"]).items()}
    state = State(tuple(tokens), tuple(timers), next_token, next_timer)
    return LockedDossier(**held, process_state=state, tasks=tuple(tasks))


def _timers(ids: list[UUID]) -> dict[UUID, list[Timer]]:
    found: dict[UUID, list[Timer]] = {}
    for dossier_id, *timer in read_rows(*of_keys(_TIMERS, ids)):
        found.setdefault(dossier_id, []).append(Timer(*timer))
    return found
