"""Working time: when a limit ends, how much of it is left, and why.

Pure functions of a received moment, a limit, a compiled calendar and what happened on the way; exact to the
minute, aware times in and out, Viet Nam time. Reading order: `moments`, `hours`, `days`, `calendar` (tables),
`limits` (units), `changes` (pauses and the like), `due`, then `explain`; `rules` is the law as dated rows,
`national` the calendar that ships. Who keeps which calendar is data of `motcua.apps.calendars`.
"""

from motcua.domain.worktime.calendar import Calendar, CalendarGap
from motcua.domain.worktime.changes import Change, Extension, Pause, Reschedule, Restart
from motcua.domain.worktime.days import CalendarDay, Certainty, DayKind
from motcua.domain.worktime.due import Mode, due_moment
from motcua.domain.worktime.explain import explain
from motcua.domain.worktime.hours import OfficeHours, Opening, Saturday, Season
from motcua.domain.worktime.ledger import Ledger, LedgerLine, LineKind
from motcua.domain.worktime.limits import CalendarDays, Limit, WorkingDays, WorkingHours, WorkingMinutes
from motcua.domain.worktime.moments import TIME_ZONE
from motcua.domain.worktime.national import known_years, national_calendar, national_days
from motcua.domain.worktime.rules import Rules, Topic, rules_on
from motcua.domain.worktime.spans import (
    Level,
    Punctuality,
    Span,
    punctuality,
    remaining,
    working_minutes,
    working_time,
)
from motcua.domain.worktime.words import Phrase

__all__ = [
    "TIME_ZONE",
    "Calendar",
    "CalendarDay",
    "CalendarDays",
    "CalendarGap",
    "Certainty",
    "Change",
    "DayKind",
    "Extension",
    "Ledger",
    "LedgerLine",
    "Level",
    "Limit",
    "LineKind",
    "Mode",
    "OfficeHours",
    "Opening",
    "Pause",
    "Phrase",
    "Punctuality",
    "Reschedule",
    "Restart",
    "Rules",
    "Saturday",
    "Season",
    "Span",
    "Topic",
    "WorkingDays",
    "WorkingHours",
    "WorkingMinutes",
    "due_moment",
    "explain",
    "known_years",
    "national_calendar",
    "national_days",
    "punctuality",
    "remaining",
    "rules_on",
    "working_minutes",
    "working_time",
]
