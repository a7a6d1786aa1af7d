"""By when the desk answers what was sent in: dated data, as the law that sets it changes."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.queries.deadline import Calendars
from motcua.domain.worktime import Limit, due_moment


@dataclass(frozen=True, slots=True)
class AnswerLimit:
    """From a day on: within which limit, by which text, and how sure that reading of it is."""

    valid_from: date
    limit: str
    source: str
    certainty: str


ANSWER_LIMITS = (AnswerLimit(date(2020, 4, 8), "8h", "ND45-2020 Đ11", "medium"),)
"""Newest last. Working hours from the receipt by the system; at night from the next opening."""


def answer_limit(on: date) -> AnswerLimit:
    """The one in force that day; the first one for days before it."""
    return next((each for each in reversed(ANSWER_LIMITS) if each.valid_from <= on), ANSWER_LIMITS[0])


def answer_due(
    submitted_at: datetime, agency_id: UUID, calendars: Calendars = calendar_of
) -> datetime | None:
    """When the answer is due on the desk's calendar; None where the agency has none. 1 query."""
    limit = Limit.parse(answer_limit(local_day(submitted_at)).limit)
    try:
        return due_moment(submitted_at, limit, calendars(agency_id))
    except LookupError:
        return None
