"""Dời hẹn giờ: waits in working time follow a calendar that was changed after they were set."""

from collections.abc import Sequence
from datetime import datetime
from itertools import batched
from uuid import UUID

from django.db import transaction

from motcua.apps.dossiers.commands.act_on import act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.models import Timer
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.deadline import Calendars, calendars_once
from motcua.apps.dossiers.queries.locked import lock_dossiers
from motcua.apps.dossiers.queries.timers_moved_by import moved_timers, timers_moved_by
from motcua.apps.dossiers.states import Verb, transition
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain import bpmn
from motcua.platform.acts import Act
from motcua.platform.db.rows import Table

BATCH_DOSSIERS = 500

type Moves = list[tuple[bpmn.Timer, datetime]]


def move_timers(act: Act, agency_id: UUID, source: str) -> int:
    """Set the timers of the agency and all below it to when their calendars now say; answers how many moved.

    Part of `recompute_due`, which asks who may. A timer whose moment has come is left to fire. Writes for
    each dossier the timers and one timeline entry; 500 dossiers a transaction. Broken off, it goes on where
    it stood when called again. Raises CalendarGap.
    """
    waiting = sorted({one.dossier_id for one in timers_moved_by(agency_id)})
    calendars = calendars_once()
    return sum(_move(act, batch, source, calendars) for batch in batched(waiting, BATCH_DOSSIERS))


@transaction.atomic
def _move(act: Act, dossier_ids: Sequence[UUID], source: str, calendars: Calendars) -> int:
    """Locked before it is decided which move: some may have fired, or been taken back, since."""
    moves: dict[UUID, Moves] = {}
    for dossier in lock_dossiers(dossier_ids):
        calendar = calendars(dossier.agency_id)
        found = list(moved_timers(dossier.process_state.timers, calendar, act.recorded_at))
        if found and transition(Verb.MOVE_TIMERS, dossier.state):
            moves[dossier.id] = found
    if moves:
        act_on(act, list(moves), lambda dossier: _plan(dossier, moves[dossier.id], source))
    return sum(map(len, moves.values()))


def _plan(dossier: LockedDossier, moves: Moves, source: str) -> Change:
    process = process_of(dossier.process_version_id)
    told = [
        {
            "timer": timer.id,
            "event": process.node(timer.node).name or timer.node,
            "due_before": timer.due_at.isoformat(),
            "due_after": after.isoformat(),
        }
        for timer, after in moves
    ]
    rows = [
        {"dossier_id": dossier.id, "seq": timer.id, "due_at": after, "retry_at": None}
        for timer, after in moves
    ]
    return Change(
        verb=Verb.MOVE_TIMERS,
        payload={"timers": told, "source": source},
        extra=[Table.of(Timer).update(rows)],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "timers": told},
    )
