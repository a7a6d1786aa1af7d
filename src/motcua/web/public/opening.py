"""When an office's doors are open, in words for today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from motcua.domain.worktime import TIME_ZONE, Calendar, Opening
from motcua.platform.ui.moments import day_short

LOOKED_AHEAD = timedelta(days=21)
"""Longer than any run of days off: Tết and the days around it."""


@dataclass(frozen=True, slots=True)
class OpeningToday:
    """`words`: the hours of today, or until when it is closed; `is_open`: somebody can be received now."""

    words: str
    is_open: bool


def opening_today(calendar: Calendar | None, at: datetime) -> OpeningToday | None:
    """None where the calendar is not known: hours are never guessed."""
    if calendar is None:
        return None
    now = at.astimezone(TIME_ZONE)
    try:
        hours = _received(calendar.plan(now.date()))
        minute = now.hour * 60 + now.minute
        if hours:
            is_open = any(each.opens <= minute < each.closes for each in hours)
            return OpeningToday(_("hôm nay %(hours)s") % {"hours": _in_words(hours)}, is_open)
        return OpeningToday(_closed(calendar, now.date()), is_open=False)
    except LookupError:
        return None


def _closed(calendar: Calendar, day: date) -> str:
    reason = _(calendar.special[day].name) if day in calendar.special else ""
    closed = _("hôm nay nghỉ (%(reason)s)") % {"reason": reason} if reason else _("hôm nay nghỉ")
    for ahead in range(1, LOOKED_AHEAD.days):
        later = day + timedelta(days=ahead)
        if hours := _received(calendar.plan(later)):
            return _("%(closed)s, mở lại %(day)s %(hours)s") % {
                "closed": closed,
                "day": day_short(later),
                "hours": _in_words(hours),
            }
    return closed


def _received(plan: Iterable[Opening]) -> list[Opening]:
    return [each for each in plan if each.open_for_reception]


def _in_words(hours: Iterable[Opening]) -> str:
    return _(" và ").join(str(each).replace("-", "–") for each in hours)
