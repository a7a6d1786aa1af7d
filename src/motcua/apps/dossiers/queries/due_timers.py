"""Timers whose moment has come."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from motcua.platform.db.reading import read_rows

# Of each dossier the earliest only: firing it may set another that is due before the next.
_DUE = """
select dossier_id, seq, due_at from (
    select distinct on (dossier_id) dossier_id, seq, due_at, retry_at
    from dossiers_timer where due_at <= %s order by dossier_id, due_at, seq
) as earliest
where retry_at is null or retry_at <= %s
order by due_at, dossier_id limit %s
"""
_WAITING = """
select count(*) filter (where retry_at is null), min(due_at) filter (where retry_at is null),
       count(retry_at)
from dossiers_timer where due_at <= %s
"""


@dataclass(frozen=True, slots=True)
class DueTimer:
    """A timer that is to fire. `seq` is the engine's number, never used again in its dossier."""

    dossier_id: UUID
    seq: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class WaitingTimers:
    """How timers stand. `due`: to be fired by the next round; `longest`: how long one of these waits already;
    `stuck`: could not fire and are tried again later.
    """

    due: int
    longest: timedelta
    stuck: int


def due_timers(at: datetime, most: int) -> list[DueTimer]:
    """The earliest due timer of each dossier, in the order of their moments. 1 query.

    A timer that could not fire holds back the later ones of its dossier, until it is tried again.
    """
    return [DueTimer(*row) for row in read_rows(_DUE, (at, at, most))]


def waiting_timers(at: datetime) -> WaitingTimers:
    """How many timers wait for the next round, and for how long. 1 query."""
    ((due, earliest, stuck),) = read_rows(_WAITING, (at,))
    return WaitingTimers(due, at - earliest if earliest else timedelta(), stuck)
