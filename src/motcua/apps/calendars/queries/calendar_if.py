"""The calendar as it would be: asked before a change, to see whom it would move."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from motcua.apps.calendars.queries.inherited import compiled, days_of
from motcua.apps.calendars.queries.line import today
from motcua.apps.orgs.queries.agencies import line_of
from motcua.domain.worktime import Calendar, CalendarDay


def calendar_if(
    agency_id: UUID, changed_by: UUID, declared: Iterable[CalendarDay] = (), removed: Iterable[date] = ()
) -> Calendar:
    """What `calendar_of(agency_id)` would answer if `changed_by`, it or one above it, said this about days.

    Writes nothing. Handed to `worktime.moves` beside `calendar_of`, it lists the deadlines that would change.
    6 queries. Raises NoOfficeHours, NoCalendarYears, LookupError when `changed_by` is not above the agency.
    """
    agencies = tuple(reversed(line_of(agency_id, today())))
    said = days_of(agencies)
    for day in removed:
        said[changed_by].pop(day, None)
    said[changed_by] |= {day.day: day for day in declared}
    return compiled(agencies, said)
