"""Local minutes: the only form in which the clock reckons.

A *moment* is an `int`: minutes of wall-clock time in Viet Nam since 1970-01-01 00:00. The zone has had one
offset (UTC+7) since 1975 and no summer time, so differences of moments are true lengths of time. Seconds are
dropped, because a receipt slip prints the hour and the minute.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

TIME_ZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")
MINUTES_A_DAY: Final = 1440

_MINUTE: Final = timedelta(minutes=1)
_ORIGIN: Final = datetime(1970, 1, 1, tzinfo=TIME_ZONE)
_ORIGIN_ORDINAL: Final = _ORIGIN.toordinal()


def moment_of(at: datetime) -> int:
    """The local minute in which `at` lies. Raises ValueError when `at` names no time zone."""
    if at.tzinfo is not TIME_ZONE:
        if at.tzinfo is None:
            raise ValueError(f"Thời điểm {at.isoformat()} thiếu múi giờ.")
        at = at.astimezone(TIME_ZONE)
    return (at.toordinal() - _ORIGIN_ORDINAL) * MINUTES_A_DAY + at.hour * 60 + at.minute


def time_of(moment: int) -> datetime:
    """`moment` as an aware time in Viet Nam."""
    return _ORIGIN + moment * _MINUTE


def day_of(moment: int) -> date:
    """The date on which `moment` lies."""
    return date.fromordinal(moment // MINUTES_A_DAY + _ORIGIN_ORDINAL)


def midnight(day: date) -> int:
    """The moment at which `day` begins."""
    return (day.toordinal() - _ORIGIN_ORDINAL) * MINUTES_A_DAY


def utc(moment: int) -> datetime:
    """`moment` as an aware time in UTC, the form in which it is stored."""
    return time_of(moment).astimezone(UTC)
