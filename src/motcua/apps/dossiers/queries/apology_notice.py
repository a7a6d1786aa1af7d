"""Whether an apology comes as early as it must."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.domain.worktime import working_time


class Notice(StrEnum):
    """How an apology stands to the due moment. None of them forbids it (practice W2, W14)."""

    IN_TIME = "in_time"
    """At least one working day before."""
    SHORT = "short"
    """Later than that, and not yet late: for limits of a day or less, "ngay khi biết"."""
    AFTER_DUE = "after_due"
    """Ban hành sau hạn."""


def notice_given(at: datetime, due_at: datetime, agency_id: UUID) -> Notice:
    """By the agency's calendar; without one for those days, SHORT. 1 query. Source: ND118-2025 Đ18."""
    if at > due_at:
        return Notice.AFTER_DUE
    try:
        days = working_time(at, due_at, calendar_of(agency_id)).working_days
    except LookupError:
        return Notice.SHORT
    return Notice.IN_TIME if days >= 1 else Notice.SHORT
