"""The calendar of an agency as it stood a moment ago."""

from time import monotonic
from uuid import UUID

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.domain.worktime import Calendar

OLDEST_SECONDS = 2.0

_kept: dict[UUID, tuple[float, Calendar]] = {}


def recent_calendar_of(agency_id: UUID) -> Calendar:
    """The calendar, up to two seconds old. For part limits of steps, of which nobody outside is promised
    anything; a promise is reckoned with `calendar_of`. Usually no query.
    """
    now = monotonic()
    kept = _kept.get(agency_id)
    if kept is None or now - kept[0] > OLDEST_SECONDS:
        kept = _kept[agency_id] = (now, calendar_of(agency_id))
    return kept[1]
