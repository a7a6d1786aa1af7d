"""Tables of working calendars."""

from motcua.apps.calendars.models.days import CalendarYear, DayEntry
from motcua.apps.calendars.models.hours import OfficeHoursSet, OfficeInterval
from motcua.apps.calendars.models.journal import CalendarChange, CalendarVersion, Verb
from motcua.apps.calendars.models.switches import CalendarSwitch

__all__ = [
    "CalendarChange",
    "CalendarSwitch",
    "CalendarVersion",
    "CalendarYear",
    "DayEntry",
    "OfficeHoursSet",
    "OfficeInterval",
    "Verb",
]
