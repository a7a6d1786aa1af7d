"""Short ways to write times and calendars in tests of the clock."""

from datetime import datetime

from motcua.domain.worktime import TIME_ZONE, Calendar, Pause, national_calendar

NATIONAL: Calendar = national_calendar()


def at(text: str) -> datetime:
    """A time in Viet Nam, `2026-02-13T16:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=TIME_ZONE)


def paused(opened: str, closed: str, ground: str = "", source: str = "") -> Pause:
    """A closed pause."""
    return Pause(at(opened), at(closed), ground, source)
