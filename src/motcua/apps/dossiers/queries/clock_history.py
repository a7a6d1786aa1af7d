"""What happened to a dossier's clock, as the clock itself reads it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from motcua.apps.dossiers.states import ClockChangeKind
from motcua.domain.worktime import TIME_ZONE, Change, Extension, Limit, Pause, Reschedule, Restart
from motcua.platform.db.reading import read_together

_PAUSES = """
select dossier_id, opened_at, closed_at, ground_name, source from dossiers_pause
where dossier_id = any(%s) order by dossier_id, seq
"""
_CHANGES = """
select dossier_id, kind, at, time_limit, promised_at, ground, source from dossiers_clock_change
where dossier_id = any(%s) order by dossier_id, seq
"""


@dataclass(frozen=True, slots=True)
class ClockHistory:
    """Every pause and every change of a dossier, in the order in which they were made."""

    pauses: tuple[Pause, ...] = ()
    changes: tuple[Change, ...] = ()

    def resumed(self, at: datetime) -> "ClockHistory":
        """As it would be if the pause that is open ended at that moment."""
        closed = (replace(each, closed_at=each.closed_at or at) for each in self.pauses)
        return replace(self, pauses=tuple(closed))

    def paused(self, pause: Pause) -> "ClockHistory":
        """As it would be with one pause more."""
        return replace(self, pauses=(*self.pauses, pause))

    def changed(self, change: Change) -> "ClockHistory":
        """As it would be with one change more."""
        return replace(self, changes=(*self.changes, change))


UNTOUCHED = ClockHistory()


def clock_histories(dossier_ids: Sequence[UUID]) -> dict[UUID, ClockHistory]:
    """Of these dossiers the ones whose clock was ever touched. 2 queries in one round trip."""
    wanted = (list(dossier_ids),)
    pause_rows, change_rows = read_together([(_PAUSES, wanted), (_CHANGES, wanted)])
    pauses: dict[UUID, list[Pause]] = defaultdict(list)
    changes: dict[UUID, list[Change]] = defaultdict(list)
    for dossier_id, *row in pause_rows:
        pauses[dossier_id].append(_pause(row))
    for dossier_id, *row in change_rows:
        changes[dossier_id].append(_change(row))
    return {each: ClockHistory(tuple(pauses[each]), tuple(changes[each])) for each in {*pauses, *changes}}


def clock_history(dossier_id: UUID) -> ClockHistory:
    """Of one dossier. 2 queries in one round trip."""
    return clock_histories([dossier_id]).get(dossier_id, UNTOUCHED)


def _pause(row: Sequence[Any]) -> Pause:
    opened_at, closed_at, ground, source = row
    return Pause(_local(opened_at), _local(closed_at) if closed_at else None, ground, source)


def _change(row: Sequence[Any]) -> Change:
    kind, at, limit, promised_at, ground, source = row
    if kind == ClockChangeKind.EXTENDED:
        return Extension(_local(at), Limit.parse(limit), ground, source)
    if kind == ClockChangeKind.RESCHEDULED:
        return Reschedule(_local(at), _local(promised_at), ground, source)
    return Restart(_local(at), ground, source)


def _local(moment: datetime) -> datetime:
    """In Viet Nam time: ledgers print moments as they are."""
    return moment.astimezone(TIME_ZONE)
