"""Loading a year's days."""

from datetime import UTC, date, datetime

import pytest

from motcua.apps.calendars.commands.load_days import LoadReport, load_days
from motcua.apps.calendars.commands.load_national import load_national
from motcua.apps.calendars.commands.set_day import set_day
from motcua.apps.calendars.models import CalendarChange, CalendarYear, DayEntry
from motcua.apps.orgs.roles import Role
from motcua.domain.worktime import CalendarDay, Certainty, DayKind
from motcua.platform.acts import NotAllowed
from tests.factories.orgs import act_of, make_agency, make_commune, system_act

pytestmark = pytest.mark.django_db

NEW_YEAR = CalendarDay(date(2030, 1, 1), DayKind.HOLIDAY, "Tết Dương lịch", "BLLD-2019 Điều 112")
YEAR = range(2030, 2031)


def test_a_load_tells_who_entered_each_day_and_by_which_source() -> None:
    commune = make_commune()
    act = act_of(commune[Role.ADMINISTRATOR], datetime(2026, 11, 2, 3, 0, tzinfo=UTC))
    report = load_days(act, agency_id=commune.agency.pk, days=[NEW_YEAR], years=YEAR)
    assert report == LoadReport(added=(date(2030, 1, 1),), years_added=(2030,))
    entry = DayEntry.objects.get()
    assert (entry.name, entry.source, entry.certainty, entry.loaded_by, entry.loaded_at) == (
        "Tết Dương lịch",
        "BLLD-2019 Điều 112",
        "certain",
        commune[Role.ADMINISTRATOR].user,
        act.recorded_at,
    )


def test_the_same_load_again_changes_nothing() -> None:
    agency = make_agency()
    first = system_act(datetime(2026, 11, 2, 3, 0, tzinfo=UTC))
    load_days(first, agency_id=agency.pk, days=[NEW_YEAR], years=YEAR)
    again = load_days(system_act(), agency_id=agency.pk, days=[NEW_YEAR], years=YEAR)
    assert again == LoadReport()
    assert DayEntry.objects.get().loaded_at == first.recorded_at


def test_the_same_act_twice_has_one_effect() -> None:
    agency = make_agency()
    act = system_act()
    load_days(act, agency_id=agency.pk, days=[NEW_YEAR], years=YEAR)
    load_days(act, agency_id=agency.pk, days=[NEW_YEAR], years=YEAR)
    assert (CalendarChange.objects.count(), CalendarYear.objects.count()) == (1, 1)


def test_a_corrected_notice_changes_its_days_and_leaves_others_alone() -> None:
    agency = make_agency()
    storm = CalendarDay(date(2030, 9, 10), DayKind.CLOSURE, "Bão số 5", "CV 15/UBND")
    load_days(system_act(), agency_id=agency.pk, days=[NEW_YEAR], years=YEAR)
    set_day(system_act(), agency_id=agency.pk, day=storm)
    corrected = CalendarDay(
        date(2030, 1, 1), DayKind.HOLIDAY, "Tết Dương lịch", "TB 1/2029", Certainty.PROBABLE
    )
    report = load_days(system_act(), agency_id=agency.pk, days=[corrected], years=YEAR)
    assert report == LoadReport(changed=(date(2030, 1, 1),), kept=(date(2030, 9, 10),))
    assert set(DayEntry.objects.values_list("source", flat=True)) == {"TB 1/2029", "CV 15/UBND"}


def test_the_shipped_calendar_loads_whole() -> None:
    agency = make_agency()
    report = load_national(system_act(), agency_id=agency.pk)
    assert report.years_added == tuple(range(2018, 2027))
    assert date(2026, 1, 10) in report.added


def test_an_officer_without_the_right_is_refused_and_nothing_is_written() -> None:
    commune = make_commune()
    with pytest.raises(NotAllowed):
        load_days(
            act_of(commune[Role.CASE_OFFICER]), agency_id=commune.agency.pk, days=[NEW_YEAR], years=YEAR
        )
    assert (DayEntry.objects.count(), CalendarChange.objects.count()) == (0, 0)
