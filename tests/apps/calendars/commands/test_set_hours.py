"""Setting office hours."""

from datetime import date

import pytest

from motcua.apps.calendars.commands.load_national import load_national
from motcua.apps.calendars.commands.set_hours import set_hours
from motcua.apps.calendars.models import OfficeHoursSet
from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.domain.worktime import Opening, Saturday, Season
from motcua.platform.acts import InvalidInput
from tests.factories.calendars import make_season
from tests.factories.orgs import make_agency, system_act

pytestmark = pytest.mark.django_db


def test_new_hours_end_the_old_ones_on_their_first_day() -> None:
    agency = make_agency()
    load_national(system_act(), agency_id=agency.pk)
    set_hours(system_act(), agency_id=agency.pk, season=make_season(), name="Cũ")
    later = make_season("08:00-12:00,13:30-17:30", valid_from=date(2026, 3, 2))
    set_hours(system_act(), agency_id=agency.pk, season=later, name="Mới")
    calendar = calendar_of(agency.pk)
    assert [str(calendar.plan(day)[0]) for day in (date(2026, 2, 27), date(2026, 3, 2))] == [
        "07:30-11:30",
        "08:00-12:00",
    ]
    assert OfficeHoursSet.objects.get(name="Cũ").valid_to == date(2026, 3, 2)


def test_winter_hours_go_before_hours_of_all_year_and_run_over_new_year() -> None:
    agency = make_agency()
    load_national(system_act(), agency_id=agency.pk)
    set_hours(system_act(), agency_id=agency.pk, season=make_season(), name="Cả năm")
    winter = make_season("08:00-12:00,13:00-17:00", yearly=((11, 1), (2, 28)))
    set_hours(system_act(), agency_id=agency.pk, season=winter, name="Mùa đông")
    calendar = calendar_of(agency.pk)
    days = (date(2026, 2, 27), date(2026, 3, 2), date(2026, 11, 2))
    assert [str(calendar.plan(day)[0]) for day in days] == ["08:00-12:00", "07:30-11:30", "08:00-12:00"]


def test_reception_on_saturday_keeps_its_two_flags() -> None:
    agency = make_agency()
    load_national(system_act(), agency_id=agency.pk)
    set_hours(
        system_act(), agency_id=agency.pk, season=make_season(saturday=Saturday.RECEPTION), name="Có thứ Bảy"
    )
    assert calendar_of(agency.pk).plan(date(2026, 11, 21)) == (
        Opening(450, 690, open_for_reception=True, counts_for_deadline=False),
    )


def test_openings_out_of_order_are_refused() -> None:
    agency = make_agency()
    season = Season({0: (Opening(780, 1020), Opening(450, 690))}, valid_from=date(2026, 1, 1))
    with pytest.raises(InvalidInput):
        set_hours(system_act(), agency_id=agency.pk, season=season, name="Sai")
    assert OfficeHoursSet.objects.count() == 0


def test_hours_without_a_first_day_are_refused() -> None:
    agency = make_agency()
    with pytest.raises(InvalidInput):
        set_hours(system_act(), agency_id=agency.pk, season=Season({}), name="Sai")
