"""From whom an agency inherits its calendar, and in which version."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from motcua.domain.worktime import TIME_ZONE
from motcua.platform import clock
from motcua.platform.db.reading import read_rows

type Line = tuple[tuple[UUID, UUID], ...]

# An agency that was merged keeps the calendar of the one that goes on with its dossiers.
_LINE = """
with recursive heir (id) as (
    select %s::uuid
    union
    select ended.successor_id from heir join orgs_agency ended on ended.id = heir.id
    where ended.successor_id is not null and ended.valid_to <= %s
)
select version.agency_id, version.version
from orgs_agencyclosure line join calendars_calendarversion version on version.agency_id = line.ancestor_id
where line.descendant_id in (select id from heir)
      and line.valid_from <= %s and (line.valid_to is null or line.valid_to > %s)
order by line.depth desc
"""
_LINES = """
with recursive heir (asked, id) as (
    select asked, asked from unnest(%s::uuid[]) asked
    union
    select heir.asked, ended.successor_id from heir join orgs_agency ended on ended.id = heir.id
    where ended.successor_id is not null and ended.valid_to <= %s
)
select heir.asked, version.agency_id, version.version
from heir
join orgs_agencyclosure line on line.descendant_id = heir.id
join calendars_calendarversion version on version.agency_id = line.ancestor_id
where line.valid_from <= %s and (line.valid_to is null or line.valid_to > %s)
order by heir.asked, line.depth desc
"""


def line_of_calendars(agency_id: UUID, on: date) -> Line:
    """(agency, version of its calendar) for each that has one, from the highest down. 1 query.

    Two agencies with the same line keep the same calendar.
    """
    return tuple((row[0], row[1]) for row in read_rows(_LINE, (agency_id, on, on, on)))


def lines_of_calendars(agency_ids: Collection[UUID], on: date) -> dict[UUID, Line]:
    """The same for many agencies; one that inherits from nobody is left out. 1 query."""
    lines: dict[UUID, list[tuple[UUID, UUID]]] = {}
    for agency_id, inherited_from, version in read_rows(_LINES, (list(agency_ids), on, on, on)):
        lines.setdefault(agency_id, []).append((inherited_from, version))
    return {agency_id: tuple(line) for agency_id, line in lines.items()}


def today() -> date:
    """The date in Viet Nam."""
    return clock.now().astimezone(TIME_ZONE).date()
