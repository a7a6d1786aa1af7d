"""What agencies of one line say together: the lower one decides. Lines run from the highest agency down."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from motcua.apps.calendars.models import (
    CalendarSwitch,
    CalendarYear,
    DayEntry,
    OfficeHoursSet,
    OfficeInterval,
)
from motcua.domain.worktime import Calendar, CalendarDay, Certainty, DayKind, OfficeHours, Opening, Season
from motcua.domain.worktime.hours import parse_openings


class NoOfficeHours(LookupError):
    """Neither the agency nor any above it has office hours."""


class NoCalendarYears(LookupError):
    """Neither the agency nor any above it has loaded a year, or there is a hole between two years."""


def hours_of(agencies: Sequence[UUID]) -> OfficeHours:
    """Office hours: a parent's first, then one's own; all year first, then seasons. 2 queries."""
    week: dict[UUID, dict[int, list[Opening]]] = defaultdict(lambda: defaultdict(list))
    intervals = OfficeInterval.objects.filter(hours_set__agency__in=agencies)
    for interval in intervals.order_by("hours_set", "weekday", "opens_minute"):
        week[interval.hours_set_id][interval.weekday].append(_opening(interval))
    sets = sorted(
        OfficeHoursSet.objects.filter(agency__in=agencies),
        key=lambda row: (agencies.index(row.agency_id), row.season_from is not None, row.valid_from),
    )
    if not sets:
        raise NoOfficeHours(str(_("Cơ quan chưa có giờ làm việc; cần đặt giờ làm việc trước khi tính hạn.")))
    return OfficeHours(tuple(_season(row, week[row.id]) for row in sets))


def days_of(agencies: Sequence[UUID]) -> dict[UUID, dict[date, CalendarDay]]:
    """What each agency itself says about days, by agency and date. 1 query."""
    said: dict[UUID, dict[date, CalendarDay]] = {agency: {} for agency in agencies}
    for row in DayEntry.objects.filter(agency__in=agencies):
        said[row.agency_id][row.day] = _day(row)
    return said


def compiled(agencies: Sequence[UUID], said: Mapping[UUID, Mapping[date, CalendarDay]]) -> Calendar:
    """The calendar of the lowest of `agencies`, its days as `said`. 4 queries.

    A disputed day whose switch is off is as though nobody had named it. Raises NoOfficeHours,
    NoCalendarYears.
    """
    switches = switches_of(agencies)
    days: dict[date, CalendarDay] = {}
    for agency in agencies:
        days |= said[agency]
    wanted = [day for day in days.values() if switches.get(day.switch, True)]
    return Calendar.compile(hours_of(agencies), wanted, years_of(agencies))


def years_of(agencies: Sequence[UUID]) -> range:
    """The known years. 1 query. Raises NoCalendarYears."""
    rows = CalendarYear.objects.filter(agency__in=agencies)
    years = sorted(set(rows.values_list("year", flat=True)))
    if not years or len(years) != years[-1] - years[0] + 1:
        raise NoCalendarYears(str(_("Lịch nghỉ chưa được nạp, hoặc thiếu một năm ở giữa.")))
    return range(years[0], years[-1] + 1)


def switches_of(agencies: Sequence[UUID]) -> dict[str, bool]:
    """Settings for disputed days and rules. 1 query."""
    rows = CalendarSwitch.objects.filter(agency__in=agencies)
    return {row.name: row.is_on for row in sorted(rows, key=lambda row: agencies.index(row.agency_id))}


def _opening(row: OfficeInterval) -> Opening:
    return Opening(row.opens_minute, row.closes_minute, row.open_for_reception, row.counts_for_deadline)


def _season(row: OfficeHoursSet, week: dict[int, list[Opening]]) -> Season:
    yearly = None
    if row.season_from is not None and row.season_to is not None:
        yearly = (_month_day(row.season_from), _month_day(row.season_to))
    return Season(
        week={weekday: tuple(openings) for weekday, openings in week.items()},
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        yearly=yearly,
    )


def _month_day(column: int) -> tuple[int, int]:
    month, day = divmod(column, 100)
    return month, day


def _day(row: DayEntry) -> CalendarDay:
    return CalendarDay(
        day=row.day,
        kind=DayKind(row.kind),
        name=row.name,
        source=row.source,
        certainty=Certainty(row.certainty),
        in_place_of=row.in_place_of,
        openings=parse_openings(row.hours) if row.hours else (),
        switch=row.switch,
    )
