"""The calendar that an agency keeps."""

from collections.abc import Collection
from contextlib import suppress
from datetime import date
from functools import lru_cache
from uuid import UUID

from motcua.apps.calendars.queries.inherited import compiled, days_of, switches_of
from motcua.apps.calendars.queries.line import Line, line_of_calendars, lines_of_calendars, today
from motcua.domain.worktime import Calendar, Rules, Topic, rules_on
from motcua.domain.worktime.rules import overruled, switchable_topics


def calendar_of(agency_id: UUID, on: date | None = None) -> Calendar:
    """The compiled calendar of an agency, its place in the tree as on that day (None: now).

    1 query when no calendar in its line has changed since this process last asked, 6 otherwise; a change
    shows at once in every process. Raises NoOfficeHours, NoCalendarYears.
    """
    return _compiled(line_of_calendars(agency_id, on or today()))


def calendars_of(agency_ids: Collection[UUID], on: date | None = None) -> dict[UUID, Calendar]:
    """The same for many agencies; one without hours or without loaded years is left out.

    1 query, and 5 for each line of calendars that has changed since this process last asked.
    """
    compiled_calendars = {}
    for agency_id, line in lines_of_calendars(agency_ids, on or today()).items():
        with suppress(LookupError):
            compiled_calendars[agency_id] = _compiled(line)
    return compiled_calendars


def rules_of(agency_id: UUID, on: date) -> Rules:
    """The law of the clock on that day, with the agency's settings where sources differ. 1 query, or 2."""
    line = line_of_calendars(agency_id, on)
    topics = switchable_topics()
    settings = {Topic(name): is_on for name, is_on in _switches(line) if name in topics}
    return overruled(rules_on(on), settings) if settings else rules_on(on)


@lru_cache(maxsize=256)
def _compiled(line: Line) -> Calendar:
    agencies = [agency for agency, _version in line]
    return compiled(agencies, days_of(agencies))


@lru_cache(maxsize=256)
def _switches(line: Line) -> tuple[tuple[str, bool], ...]:
    return tuple(switches_of([agency for agency, _version in line]).items())
