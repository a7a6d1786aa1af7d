"""Which promises a change of the calendar would move: asked before anything is applied.

Clocks that nobody touched are counted in columns; the few that were paused or changed, one by one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from uuid import UUID

import numpy as np

from motcua.apps.calendars.queries.line import today
from motcua.apps.dossiers.queries.clock_history import ClockHistory, clock_histories
from motcua.apps.dossiers.queries.recount import recount
from motcua.apps.dossiers.queries.supposed_calendars import SupposedCalendars
from motcua.apps.orgs.queries.agencies import subtree_of
from motcua.domain.worktime import Calendar, CalendarDay, Limit
from motcua.domain.worktime.bulk import BulkCalendar
from motcua.platform.db.reading import read_rows

_OPEN = """
select agency_id, time_limit, id, code, received_at, promised_at, due_at
from dossiers_dossier
where agency_id = any(%s) and resolved_at is null and ended_at is null and received_at is not null
order by due_at, code
"""


@dataclass(frozen=True, slots=True)
class Moved:
    """A dossier whose due moment would be another one. `promised_at` is what its first slip says."""

    dossier_id: UUID
    code: str
    agency_id: UUID
    promised_at: datetime
    due_before: datetime
    due_after: datetime

    @property
    def later(self) -> bool:
        """Whether its applicant would wait longer than is due now."""
        return self.due_after > self.due_before

    @property
    def breaks_promise(self) -> bool:
        """Whether its applicant would wait longer than was printed."""
        return self.due_after > self.promised_at


def moved_by(
    agency_id: UUID, declared: Iterable[CalendarDay] = (), removed: Iterable[date] = ()
) -> list[Moved]:
    """Open dossiers of the agency and all below it that would get another due moment, the earliest due first.

    As if the agency declared and removed these days now; without any, what stands in the calendars already
    and was not applied to dossiers yet. Writes nothing. 4 queries, 1 for each agency with open dossiers, 6
    for each different calendar. Raises CalendarGap when a limit would lead beyond the known years.
    """
    supposed = SupposedCalendars(agency_id, declared, removed)
    bulk_of = cache(BulkCalendar.of)
    alike: dict[tuple[BulkCalendar, str], list[_Row]] = defaultdict(list)
    rows = read_rows(_OPEN, (list(subtree_of(agency_id, today())),))
    touched = clock_histories([row[2] for row in rows])
    moved: list[Moved] = []
    for row in rows:
        below, limit, dossier_id = row[:3]
        calendar = supposed.calendar_of(below)
        if dossier_id in touched:
            moved += _moved_alone(calendar, row, touched[dossier_id])
        else:
            alike[bulk_of(calendar), limit].append(row)
    for (bulk, limit), same in alike.items():
        moved += _moved(bulk, limit, same)
    return sorted(moved, key=lambda one: (one.due_before, one.code))


type _Row = tuple[Any, ...]


def _moved(calendar: BulkCalendar, limit: str, rows: Sequence[_Row]) -> Iterator[Moved]:
    received = np.array([_utc_minute(row[4]) for row in rows], dtype="datetime64[m]")
    due = calendar.due_moments(received, Limit.parse(limit)).tolist()
    for (agency_id, _limit, key, code, _received, promised_at, before), minute in zip(rows, due, strict=True):
        after = minute.replace(tzinfo=UTC)
        if after != before:
            yield Moved(key, code, agency_id, promised_at, before, after)


def _moved_alone(calendar: Calendar, row: _Row, history: ClockHistory) -> Iterator[Moved]:
    agency_id, limit, key, code, received_at, promised_at, before = row
    after = recount(received_at, limit, calendar, history).due_at
    if after != before:
        yield Moved(key, code, agency_id, promised_at, before, after)


def _utc_minute(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)
