"""Load the days of whole years, as a yearly notice or the shipped calendar tells them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.calendars.commands.change import begin_change
from motcua.apps.calendars.commands.day_rows import TOLD_COLUMNS, day_row, same_content
from motcua.apps.calendars.models import CalendarYear, DayEntry, Verb
from motcua.domain.worktime import CalendarDay
from motcua.platform.acts import Act


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did. `kept`: days of these years in the table that the load does not mention; they stay."""

    added: tuple[date, ...] = ()
    changed: tuple[date, ...] = ()
    kept: tuple[date, ...] = ()
    years_added: tuple[int, ...] = ()


@transaction.atomic
def load_days(act: Act, *, agency_id: UUID, days: Iterable[CalendarDay], years: range) -> LoadReport:
    """Enter `days` for that agency and all below it, and mark `years` as known. Raises NotAllowed.

    Days that already say the same keep who entered them and when, so the same load again changes nothing.
    A day that the load does not mention stays.
    """
    rows = [day_row(act, agency_id, day) for day in days]
    if not begin_change(act, Verb.LOAD_DAYS, agency_id, years=list(years), days=len(rows)):
        return LoadReport()
    report = _compared(agency_id, rows, years)
    touched = {*report.added, *report.changed}
    DayEntry.objects.bulk_create(
        [row for row in rows if row.day in touched],
        update_conflicts=True,
        unique_fields=["agency", "day"],
        update_fields=[*TOLD_COLUMNS, "loaded_by", "loaded_at"],
    )
    CalendarYear.objects.bulk_create(
        CalendarYear(agency_id=agency_id, year=year, loaded_by_id=act.actor, loaded_at=act.recorded_at)
        for year in report.years_added
    )
    return report


def _compared(agency_id: UUID, rows: list[DayEntry], years: range) -> LoadReport:
    """How the load differs from what stands in the tables."""
    standing = {row.day: row for row in DayEntry.objects.filter(agency=agency_id)}
    known = set(CalendarYear.objects.filter(agency=agency_id).values_list("year", flat=True))
    told = {row.day for row in rows}
    return LoadReport(
        added=tuple(row.day for row in rows if row.day not in standing),
        changed=tuple(
            row.day for row in rows if row.day in standing and not same_content(row, standing[row.day])
        ),
        kept=tuple(sorted(day for day in standing if day.year in years and day not in told)),
        years_added=tuple(year for year in years if year not in known),
    )
