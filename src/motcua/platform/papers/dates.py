"""Dates and moments as administrative papers write them (ND30-2020 Phụ lục I, mục II.4)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

OFFICE_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def long_date(day: date) -> str:
    """As in "ngày 05 tháng 02 năm 2026".

    A zero leads days below 10 and the months 1 and 2, so that no digit can be put before them.
    """
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def long_moment(moment: datetime) -> str:
    """As in "08 giờ 05 phút, ngày 23 tháng 11 năm 2026", in Vietnam. Raises ValueError when naive."""
    local = office_time(moment)
    return f"{local:%H} giờ {local:%M} phút, {long_date(local.date())}"


def office_time(moment: datetime) -> datetime:
    """The moment on an office's wall clock. Raises ValueError when it has no time zone."""
    if moment.tzinfo is None:
        raise ValueError(f"no time zone: {moment.isoformat()}")
    return moment.astimezone(OFFICE_ZONE)
