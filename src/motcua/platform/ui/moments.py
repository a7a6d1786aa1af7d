"""Dates and times as Vietnamese offices write them: the clock first, then the weekday, then the day.

Every moment is shown in Asia/Ho_Chi_Minh, whatever zone it was stored in. A naive datetime is an error,
because a promise may not be off by seven hours.
"""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

VIETNAM: Final = ZoneInfo("Asia/Ho_Chi_Minh")

# Monday first, as date.weekday() counts.
WEEKDAYS: Final[tuple[str | Promise, ...]] = (
    pgettext_lazy("weekday", "Thứ Hai"),
    pgettext_lazy("weekday", "Thứ Ba"),
    pgettext_lazy("weekday", "Thứ Tư"),
    pgettext_lazy("weekday", "Thứ Năm"),
    pgettext_lazy("weekday", "Thứ Sáu"),
    pgettext_lazy("weekday", "Thứ Bảy"),
    pgettext_lazy("weekday", "Chủ Nhật"),
)
SHORT_WEEKDAYS: Final[tuple[str | Promise, ...]] = (
    pgettext_lazy("short weekday", "T2"),
    pgettext_lazy("short weekday", "T3"),
    pgettext_lazy("short weekday", "T4"),
    pgettext_lazy("short weekday", "T5"),
    pgettext_lazy("short weekday", "T6"),
    pgettext_lazy("short weekday", "T7"),
    pgettext_lazy("short weekday", "CN"),
)


def local(moment: datetime) -> datetime:
    """The moment on Vietnam's clock. Raises ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be shown")
    return moment.astimezone(VIETNAM)


def local_day(value: datetime | date) -> date:
    """The calendar day in Vietnam of a moment, or the day itself."""
    return local(value).date() if isinstance(value, datetime) else value


def clock_time(moment: datetime) -> str:
    """`07:50`"""
    return local(moment).strftime("%H:%M")


def day(value: datetime | date) -> str:
    """`Thứ Hai 30/11/2026`"""
    shown = local_day(value)
    return f"{WEEKDAYS[shown.weekday()]} {shown:%d/%m/%Y}"


def day_short(value: datetime | date) -> str:
    """`T6 27/11`: for tables, where all rows are of about now."""
    shown = local_day(value)
    return f"{SHORT_WEEKDAYS[shown.weekday()]} {shown:%d/%m}"


def day_figures(value: datetime | date) -> str:
    """`27/11/2026`"""
    return f"{local_day(value):%d/%m/%Y}"


def moment(value: datetime) -> str:
    """`07:50 Thứ Hai 30/11/2026`: the form of a promise."""
    return f"{clock_time(value)} {day(value)}"


def moment_short(value: datetime) -> str:
    """`07:50 T2 30/11`"""
    return f"{clock_time(value)} {day_short(value)}"


def since(value: datetime, now: datetime) -> str:
    """`08:15` if it was today, `T5 19/11` if in these months, `19/11/2025` if in another year."""
    then, today = local(value), local(now)
    if then.date() == today.date():
        return clock_time(value)
    return day_short(value) if then.year == today.year else day_figures(value)
