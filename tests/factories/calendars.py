"""Calendars, made through the commands of `calendars`."""

from datetime import date

from motcua.apps.calendars.commands.load_national import load_national
from motcua.apps.calendars.commands.set_hours import set_hours
from motcua.apps.orgs.models import Agency
from motcua.domain.worktime import OfficeHours, Saturday, Season
from tests.factories.orgs import system_act

SINCE = date(2018, 1, 1)


def make_season(
    hours: str = "07:30-11:30,13:00-17:00",
    saturday: Saturday = Saturday.OFF,
    valid_from: date = SINCE,
    yearly: tuple[tuple[int, int], tuple[int, int]] | None = None,
) -> Season:
    """A week of equal days."""
    week = OfficeHours.parse(hours, saturday).seasons[0].week
    return Season(week, valid_from=valid_from, yearly=yearly)


def make_calendar(agency: Agency, season: Season | None = None) -> None:
    """The shipped days and ordinary hours for an agency and all below it."""
    load_national(system_act(), agency_id=agency.pk)
    set_hours(system_act(), agency_id=agency.pk, season=season or make_season(), name="Giờ hành chính")
