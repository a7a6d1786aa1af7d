"""Lengths of working time in working days, hours and minutes, and in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from motcua.domain.worktime.calendar import Calendar
from motcua.domain.worktime.changes import Pause, merged
from motcua.domain.worktime.limits import worked_span
from motcua.domain.worktime.moments import moment_of
from motcua.domain.worktime.words import Phrase, gettext_noop


@dataclass(frozen=True, slots=True)
class Span:
    """Working time, signed: `late` means that the due moment has passed by this much.

    `days` are whole counted days of the calendar, however long each is; `minutes` are what is left over.
    """

    days: int
    minutes: int
    late: bool = False

    @property
    def working_days(self) -> int:
        """Whole working days."""
        return self.days

    @property
    def hours(self) -> int:
        """Whole hours beyond the days."""
        return self.minutes // 60

    @property
    def odd_minutes(self) -> int:
        """Minutes beyond the hours."""
        return self.minutes % 60

    def length(self, *, units: int = 3) -> Phrase:
        """`1 ngày 3 giờ 20 phút`; at most `units` of them, counted from the largest that is not zero."""
        parts = [
            (gettext_noop("{days} ngày"), "days", self.days),
            (gettext_noop("{hours} giờ"), "hours", self.hours),
            (gettext_noop("{minutes} phút"), "minutes", self.odd_minutes),
        ]
        while len(parts) > 1 and not parts[0][2]:
            parts = parts[1:]
        shown = [part for part in parts[:units] if part[2]]
        return _joined([Phrase(msgid, {name: count}) for msgid, name, count in shown or parts[-1:]])

    def phrase(self, *, units: int = 3) -> Phrase:
        """`còn 1 ngày 3 giờ` or `quá hạn 2 giờ`."""
        if not (self.days or self.minutes):
            return Phrase(gettext_noop("vừa quá hạn") if self.late else gettext_noop("đến hạn"))
        msgid = gettext_noop("quá hạn {length}") if self.late else gettext_noop("còn {length}")
        return Phrase(msgid, {"length": self.length(units=units)})

    def in_words(self) -> str:
        """The phrase in Vietnamese, exact to the minute."""
        return str(self.phrase())


class Punctuality(StrEnum):
    """How an end stands to its due moment."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


class Level(StrEnum):
    """To what grain punctuality is judged: by the minute, or by the date as statutory reports do."""

    MOMENT = "moment"
    DATE = "date"


def working_time(begins_at: datetime, ends_at: datetime, calendar: Calendar) -> Span:
    """Working time from one moment to a later one. Raises CalendarGap."""
    return Span(*worked_span(calendar, moment_of(begins_at), moment_of(ends_at)))


def working_minutes(begins_at: datetime, ends_at: datetime, calendar: Calendar) -> int:
    """Counted minutes between two moments, negative when `ends_at` is earlier. Raises CalendarGap."""
    return calendar.worked_until(moment_of(ends_at)) - calendar.worked_until(moment_of(begins_at))


def remaining(at: datetime, due_at: datetime, calendar: Calendar) -> Span:
    """Working time left at `at`, or by how much it is late. Raises CalendarGap.

    While the clock is paused, ask with the moment at which the pause was opened.
    """
    now, due = moment_of(at), moment_of(due_at)
    late = now > due
    return Span(*worked_span(calendar, due, now) if late else worked_span(calendar, now, due), late=late)


def used(received_at: datetime, at: datetime, calendar: Calendar, pauses: Sequence[Pause] = ()) -> Span:
    """Working time used of a limit by `at`, pauses left out, an open one as well. Raises CalendarGap.

    Told as days and minutes from the receipt on, as though the time used had run without a break.
    """
    start, now = calendar.open_from(moment_of(received_at)), moment_of(at)
    ended = [
        replace(pause, closed_at=max(at, pause.opened_at)) if pause.closed_at is None else pause
        for pause in pauses
    ]
    paused = sum(_worked(calendar, max(start, part.opened), min(now, part.closed)) for part in merged(ended))
    return Span(
        *worked_span(calendar, start, calendar.after_minutes(start, _worked(calendar, start, now) - paused))
    )


def punctuality(ended_at: datetime, due_at: datetime, level: Level | str = Level.MOMENT) -> Punctuality:
    """Early, on time (the same minute, or the same date) or late. The end is when the result was ready,
    not when it was collected. Source: QD766-2022 chỉ tiêu 2.1.
    """
    ended, due = moment_of(ended_at), moment_of(due_at)
    if Level(level) is Level.DATE:
        ended, due = ended // 1440, due // 1440
    if ended == due:
        return Punctuality.ON_TIME
    return Punctuality.EARLY if ended < due else Punctuality.LATE


def _worked(calendar: Calendar, begins: int, ends: int) -> int:
    return max(0, calendar.worked_until(ends) - calendar.worked_until(begins)) if begins < ends else 0


def _joined(phrases: list[Phrase]) -> Phrase:
    if len(phrases) == 1:
        return phrases[0]
    places = {f"part{index}": phrase for index, phrase in enumerate(phrases)}
    return Phrase(" ".join(f"{{{name}}}" for name in places), places)
