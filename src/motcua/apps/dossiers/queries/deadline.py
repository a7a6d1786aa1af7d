"""How dossiers stand to their due moment: the group they are listed in, and the time left in words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from uuid import UUID

from django.db.models import F, Q
from django.utils.translation import gettext

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.domain.worktime import TIME_ZONE, Calendar, Span, remaining
from motcua.domain.worktime.moments import moment_of, time_of

type Calendars = Callable[[UUID], Calendar]


class Standing(StrEnum):
    """The groups of a list by deadline, in the order in which they are shown."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    """Due on the next working day."""
    OK = "ok"
    PAUSED = "paused"
    """Its clock stands still on a ground, and it was not late when that began."""
    DONE = "done"
    """The result is there, or it ended without one: its clock has ended."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """One moment and the borders of the groups as seen from it; `now` is a whole minute."""

    now: datetime
    today_begins: datetime
    today_ends: datetime
    soon_ends: datetime

    def standing(
        self, due_at: datetime, clock_ended_at: datetime | None, paused_at: datetime | None = None
    ) -> Standing:
        """The group of one dossier; its clock ends with the result, or when it ends without one.

        A pause never undoes lateness: opened after the due moment, it leaves the dossier late.
        """
        if clock_ended_at:
            return Standing.DONE
        if paused_at and due_at >= paused_at:
            return Standing.PAUSED
        if due_at < self.now:
            return Standing.LATE
        if due_at < self.today_ends:
            return Standing.TODAY
        return Standing.SOON if due_at < self.soon_ends else Standing.OK

    def conditions(self) -> dict[Standing, Q]:
        """The same as conditions on rows of `Dossier`."""
        unresolved = Q(resolved_at__isnull=True, ended_at__isnull=True)
        paused = Q(paused_at__isnull=False, due_at__gte=F("paused_at"))
        runs = unresolved & (Q(paused_at__isnull=True) | Q(due_at__lt=F("paused_at")))
        return {
            Standing.LATE: runs & Q(due_at__lt=self.now),
            Standing.TODAY: runs & Q(due_at__gte=self.now, due_at__lt=self.today_ends),
            Standing.SOON: runs & Q(due_at__gte=self.today_ends, due_at__lt=self.soon_ends),
            Standing.OK: runs & Q(due_at__gte=self.soon_ends),
            Standing.PAUSED: unresolved & paused,
            Standing.DONE: ~unresolved,
        }


def deadlines_today(at: datetime) -> Deadlines:
    """The borders that need no calendar: with these nothing is soon. No query."""
    now = at.astimezone(TIME_ZONE).replace(second=0, microsecond=0)
    midnight = now.replace(hour=0, minute=0)
    today_ends = midnight + timedelta(days=1)
    return Deadlines(now, midnight, today_ends, soon_ends=today_ends)


def deadlines_at(at: datetime, agency_id: UUID, calendars: Calendars = calendar_of) -> Deadlines:
    """The borders for a reader of that agency. 1 query.

    Without a calendar nothing is soon: which day is the next working day is never guessed.
    """
    today = deadlines_today(at)
    try:
        next_working_day = time_of(calendars(agency_id).after_days(moment_of(today.now), 1))
    except LookupError:
        return today
    return replace(today, soon_ends=next_working_day.replace(hour=0, minute=0) + timedelta(days=1))


def calendars_once() -> Calendars:
    """`calendar_of` that asks once an agency: for one list or one page, not for longer."""
    return cache(calendar_of)


def span_left(
    at: datetime, due_at: datetime, agency_id: UUID, calendars: Calendars = calendar_of
) -> Span | None:
    """Working time left, or over; None where the agency has no calendar for it. 1 query."""
    try:
        return remaining(at, due_at, calendars(agency_id))
    except LookupError:
        return None


def left_in_words(span: Span | None, *, units: int = 3) -> str:
    """`còn 1 ngày 3 giờ`, `quá hạn 2 giờ`, in the reader's language."""
    if span is None:
        return gettext("chưa có lịch làm việc để tính")
    return span.phrase(units=units).told(gettext)
