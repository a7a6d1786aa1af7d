"""Calendars as they would be if an agency said something else about its days."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from motcua.apps.calendars.queries.calendar_if import calendar_if
from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.calendars.queries.line import Line, line_of_calendars, today
from motcua.domain.worktime import Calendar, CalendarDay


class SupposedCalendars:
    """As if `changed_by` declared and removed these days now; without any, the calendars as they stand.

    Agencies that inherit the same have the same one. For one list, not for longer.
    """

    def __init__(
        self, changed_by: UUID, declared: Iterable[CalendarDay] = (), removed: Iterable[date] = ()
    ) -> None:
        self._changed_by, self._declared, self._removed = changed_by, tuple(declared), tuple(removed)
        self._by_line: dict[Line, Calendar] = {}
        self._by_agency: dict[UUID, Calendar] = {}

    def calendar_of(self, agency_id: UUID) -> Calendar:
        """The calendar of an agency at or below the one that would change its days."""
        if agency_id not in self._by_agency:
            line = line_of_calendars(agency_id, today())
            if line not in self._by_line:
                self._by_line[line] = self._compiled(agency_id)
            self._by_agency[agency_id] = self._by_line[line]
        return self._by_agency[agency_id]

    def _compiled(self, agency_id: UUID) -> Calendar:
        if not (self._declared or self._removed):
            return calendar_of(agency_id)
        return calendar_if(agency_id, self._changed_by, self._declared, self._removed)
