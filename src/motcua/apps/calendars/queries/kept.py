"""What an agency keeps: hours, days and settings, its own and those it inherits."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from motcua.apps.calendars.models import (
    CalendarChange,
    CalendarSwitch,
    DayEntry,
    OfficeHoursSet,
    OfficeInterval,
)
from motcua.apps.orgs.queries.agencies import line_of
from motcua.domain.worktime.rules import switchable_topics


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursKept:
    """Hours of a week, by weekday (0 is Monday). is_own: set by the agency itself, not inherited."""

    hours: OfficeHoursSet
    week: dict[int, tuple[OfficeInterval, ...]]
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DayKept:
    """A day that differs. is_own: declared by the agency itself."""

    day: DayEntry
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchKept:
    """A disputed day or rule. about: what the day is called, "" for a rule. is_on: None while nobody decided
    a rule, which is then as the text says. agency_name: who decided, "" while nobody did.
    """

    name: str
    about: str
    is_on: bool | None
    is_own: bool
    agency_name: str


def hours_kept(agency_id: UUID, on: date) -> tuple[HoursKept, ...]:
    """Hours that count on that day or later, those that decide first: own before inherited. 3 queries."""
    line = line_of(agency_id, on)
    sets = [
        row
        for row in OfficeHoursSet.objects.filter(agency__in=line).select_related("agency")
        if row.valid_to is None or (row.valid_to > on and row.valid_to > row.valid_from)
    ]
    week: dict[UUID, dict[int, tuple[OfficeInterval, ...]]] = {row.pk: {} for row in sets}
    for interval in OfficeInterval.objects.filter(hours_set__in=sets).order_by("weekday", "opens_minute"):
        days = week[interval.hours_set_id]
        days[interval.weekday] = (*days.get(interval.weekday, ()), interval)
    sets.sort(key=lambda row: (line.index(row.agency_id), row.season_from is None, row.valid_from))
    return tuple(HoursKept(hours=row, week=week[row.pk], is_own=row.agency_id == agency_id) for row in sets)


def days_kept(agency_id: UUID, year: int, on: date) -> tuple[DayKept, ...]:
    """Days of that year that differ, each as the lowest agency of the line says it. 2 queries."""
    line = line_of(agency_id, on)
    said: dict[date, DayEntry] = {}
    for row in DayEntry.objects.filter(agency__in=line, day__year=year).select_related("agency"):
        standing = said.get(row.day)
        if standing is None or line.index(row.agency_id) < line.index(standing.agency_id):
            said[row.day] = row
    return tuple(DayKept(day=said[day], is_own=said[day].agency_id == agency_id) for day in sorted(said))


def switches_kept(agency_id: UUID, on: date) -> tuple[SwitchKept, ...]:
    """Every disputed day and rule, with who decided it. 3 queries."""
    line = line_of(agency_id, on)
    days = DayEntry.objects.filter(agency__in=line).exclude(switch="").order_by("day")
    about = dict.fromkeys(sorted(topic.value for topic in switchable_topics()), "") | dict(
        days.values_list("switch", "name")
    )
    decided: dict[str, CalendarSwitch] = {}
    for row in CalendarSwitch.objects.filter(agency__in=line).select_related("agency"):
        standing = decided.get(row.name)
        if standing is None or line.index(row.agency_id) < line.index(standing.agency_id):
            decided[row.name] = row
    return tuple(_switch(name, said, decided.get(name), agency_id) for name, said in about.items())


def changes_of(agency_id: UUID, count: int) -> tuple[CalendarChange, ...]:
    """The last changes of the agency's own calendar, newest first. 1 query."""
    rows = CalendarChange.objects.filter(agency=agency_id).select_related("actor", "post")
    return tuple(rows.order_by("-recorded_at", "-id")[:count])


def _switch(name: str, about: str, row: CalendarSwitch | None, agency_id: UUID) -> SwitchKept:
    if row is None:
        is_on = True if about else None
        return SwitchKept(name=name, about=about, is_on=is_on, is_own=False, agency_name="")
    own = row.agency_id == agency_id
    return SwitchKept(name=name, about=about, is_on=row.is_on, is_own=own, agency_name=row.agency.name)
