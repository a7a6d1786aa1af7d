"""Waits of a process counted as an agency works."""

from datetime import datetime, timedelta
from math import ceil

from motcua.domain.bpmn import DueMoment, Duration
from motcua.domain.worktime import Calendar, WorkingDays, WorkingMinutes, due_moment

MINUTE = timedelta(minutes=1)


def working_time_on(calendar: Calendar) -> DueMoment:
    """Adds waits to moments: days first, then time. What it answers with raises CalendarGap."""

    def later(at: datetime, wait: Duration) -> datetime:
        if wait.days:
            at = due_moment(at, WorkingDays(wait.days), calendar)
        minutes = ceil(wait.time / MINUTE)
        return due_moment(at, WorkingMinutes(minutes), calendar) if minutes else at

    return later
