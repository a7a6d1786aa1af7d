"""Which set timers a change of the calendar would move: asked before anything is applied."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from motcua.apps.calendars.queries.line import today
from motcua.apps.dossiers.queries.supposed_calendars import SupposedCalendars
from motcua.apps.dossiers.queries.working_time import working_time_on
from motcua.apps.dossiers.states import TRANSITIONS, Verb
from motcua.apps.orgs.queries.agencies import subtree_of
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain.bpmn import Timer, read_duration
from motcua.domain.worktime import Calendar, CalendarDay
from motcua.platform import clock
from motcua.platform.db.reading import read_rows

_FOLLOWING = [row.from_state for row in TRANSITIONS if row.verb is Verb.MOVE_TIMERS]
_SET = """
select d.agency_id, d.id, d.code, d.process_version_id,
       t.seq, t.token, t.node, t.due_at, t.firings_left, t.set_at, t.working
from dossiers_timer t join dossiers_dossier d on d.id = t.dossier_id
where d.agency_id = any(%s) and d.state = any(%s) and t.working <> '' and t.due_at > %s
order by t.due_at, d.code, t.seq
"""


@dataclass(frozen=True, slots=True)
class MovedTimer:
    """A timer that would fire at another moment. `event`: as the process names it."""

    dossier_id: UUID
    code: str
    seq: int
    event: str
    due_before: datetime
    due_after: datetime


def timers_moved_by(
    agency_id: UUID, declared: Iterable[CalendarDay] = (), removed: Iterable[date] = ()
) -> list[MovedTimer]:
    """Timers of the agency and all below it that wait in working time and would fire at another moment.

    As if the agency declared and removed these days now; without any, what was not applied yet. The earliest
    first. Writes nothing. 2 queries, 1 for each agency, 6 for each different calendar. Raises CalendarGap.
    """
    supposed = SupposedCalendars(agency_id, declared, removed)
    below = list(subtree_of(agency_id, today()))
    return [
        MovedTimer(key, code, timer.id, _event(version, timer.node), timer.due_at, after)
        for agency, key, code, version, *columns in read_rows(_SET, (below, _FOLLOWING, clock.now()))
        for timer, after in moved_timers([Timer(*columns)], supposed.calendar_of(agency), clock.now())
    ]


def moved_timers(
    timers: Iterable[Timer], calendar: Calendar, now: datetime
) -> Iterator[tuple[Timer, datetime]]:
    """Those that this calendar moves, each with its new moment. One whose moment has come stays."""
    later = working_time_on(calendar)
    for timer in timers:
        if timer.set_at and timer.due_at > now:
            after = later(timer.set_at, read_duration(timer.working))
            if after != timer.due_at:
                yield timer, after


def _event(process_version_id: UUID, node_id: str) -> str:
    node = process_of(process_version_id).node(node_id)
    return node.name or node.id
