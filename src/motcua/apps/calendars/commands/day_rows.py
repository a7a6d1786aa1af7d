"""A day of the calendar as a table row."""

from uuid import UUID

from motcua.apps.calendars.models import DayEntry
from motcua.domain.worktime import CalendarDay
from motcua.platform.acts import Act

TOLD_COLUMNS = ("kind", "name", "source", "certainty", "in_place_of", "hours", "switch")


def day_row(act: Act, agency_id: UUID, day: CalendarDay) -> DayEntry:
    """The row of `day` in that agency's calendar, not yet saved; it tells who entered it."""
    return DayEntry(
        agency_id=agency_id,
        day=day.day,
        kind=day.kind.value,
        name=day.name,
        source=day.source,
        certainty=day.certainty.value,
        in_place_of=day.in_place_of,
        hours=",".join(str(opening) for opening in day.openings),
        switch=day.switch,
        loaded_by_id=act.actor,
        loaded_at=act.recorded_at,
    )


def same_content(one: DayEntry, other: DayEntry) -> bool:
    """Whether two rows of one day say the same, whoever entered them."""
    return all(getattr(one, column) == getattr(other, column) for column in TOLD_COLUMNS)
