"""Which calendar an agency keeps."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from motcua.apps.calendars.commands.load_national import load_national
from motcua.apps.calendars.commands.remove_day import remove_day
from motcua.apps.calendars.commands.set_day import set_day
from motcua.apps.calendars.commands.set_hours import set_hours
from motcua.apps.calendars.commands.set_switch import set_switch
from motcua.apps.calendars.queries.calendar_if import calendar_if
from motcua.apps.calendars.queries.calendar_of import calendar_of, rules_of
from motcua.apps.calendars.queries.inherited import NoCalendarYears, NoOfficeHours
from motcua.domain.worktime import (
    CalendarDay,
    DayKind,
    Opening,
    WorkingDays,
    due_moment,
    national_calendar,
)
from motcua.domain.worktime.moves import Move, OpenDeadline, moves
from motcua.platform.acts import InvalidInput
from tests.factories.calendars import make_calendar, make_season
from tests.factories.orgs import make_agency, system_act

pytestmark = pytest.mark.django_db

STORM = CalendarDay(date(2026, 9, 10), DayKind.CLOSURE, "Bão số 5", "CV 15/UBND")
TODAY = date(2026, 11, 23)


def test_an_agency_without_its_own_keeps_its_parents_calendar() -> None:
    province = make_agency()
    commune = make_agency("Phường Tân Hòa", parent=province)
    make_calendar(province)
    assert calendar_of(commune.pk) is calendar_of(province.pk)
    assert calendar_of(commune.pk).fingerprint == national_calendar().fingerprint


def test_asking_again_costs_one_query() -> None:
    province = make_agency()
    commune = make_agency("Phường Tân Hòa", parent=province)
    make_calendar(province)
    calendar_of(commune.pk)
    with CaptureQueriesContext(connection) as queries:
        calendar_of(commune.pk)
    assert len(queries) == 1


def test_a_closure_of_one_commune_closes_that_commune_alone() -> None:
    province = make_agency()
    flooded, dry = (make_agency(name, parent=province) for name in ("Xã Hạ", "Xã Thượng"))
    make_calendar(province)
    set_day(system_act(), agency_id=flooded.pk, day=STORM)
    assert [bool(calendar_of(agency.pk).plan(STORM.day)) for agency in (flooded, dry, province)] == [
        False,
        True,
        True,
    ]


def test_a_change_above_shows_below_at_once_and_goes_away_with_it() -> None:
    province = make_agency()
    commune = make_agency("Xã Hạ", parent=province)
    make_calendar(province)
    seen = [bool(calendar_of(commune.pk).plan(STORM.day))]
    set_day(system_act(), agency_id=province.pk, day=STORM)
    seen.append(bool(calendar_of(commune.pk).plan(STORM.day)))
    remove_day(system_act(), agency_id=province.pk, day=STORM.day)
    seen.append(bool(calendar_of(commune.pk).plan(STORM.day)))
    assert seen == [True, False, True]


def test_a_change_that_was_rolled_back_is_forgotten() -> None:
    province = make_agency()
    make_calendar(province)
    with transaction.atomic():
        set_day(system_act(), agency_id=province.pk, day=STORM)
        assert not calendar_of(province.pk).plan(STORM.day)
        transaction.set_rollback(True)
    set_switch(system_act(), agency_id=province.pk, name="culture_day_2026", is_on=True)
    assert calendar_of(province.pk).plan(STORM.day)


def test_a_commune_may_work_on_a_day_that_its_province_has_off() -> None:
    province = make_agency()
    commune = make_agency("Xã Hạ", parent=province)
    make_calendar(province)
    set_day(system_act(), agency_id=province.pk, day=STORM)
    duty = CalendarDay(
        STORM.day, DayKind.SPECIAL_HOURS, "Trực bão", "CV 16/UBND", openings=(Opening(480, 660),)
    )
    set_day(system_act(), agency_id=commune.pk, day=duty)
    assert calendar_of(commune.pk).plan(STORM.day) == (Opening(480, 660),)


def test_a_disputed_day_can_be_switched_off_by_the_province() -> None:
    province = make_agency()
    commune = make_agency("Xã Hạ", parent=province)
    make_calendar(province)
    culture_day = date(2026, 11, 24)
    seen = [bool(calendar_of(commune.pk).plan(culture_day))]
    set_switch(system_act(), agency_id=province.pk, name="culture_day_2026", is_on=False)
    seen.append(bool(calendar_of(commune.pk).plan(culture_day)))
    assert seen == [False, True]


def test_a_disputed_rule_follows_the_nearest_setting() -> None:
    province = make_agency()
    commune = make_agency("Xã Hạ", parent=province)
    make_calendar(province)
    set_switch(system_act(), agency_id=province.pk, name="count_from_handing_in", is_on=True)
    set_switch(system_act(), agency_id=commune.pk, name="count_from_handing_in", is_on=False)
    assert [rules_of(agency.pk, TODAY).count_from_handing_in for agency in (province, commune)] == [
        True,
        False,
    ]


def test_a_switch_that_nothing_hangs_on_is_refused() -> None:
    province = make_agency()
    with pytest.raises(InvalidInput):
        set_switch(system_act(), agency_id=province.pk, name="no_such_thing", is_on=True)


def test_without_hours_or_years_there_is_no_calendar() -> None:
    bare, hours_only, days_only = make_agency(), make_agency("B"), make_agency("C")
    set_hours(system_act(), agency_id=hours_only.pk, season=make_season(), name="Giờ")
    load_national(system_act(), agency_id=days_only.pk)
    for agency, missing in ((bare, NoOfficeHours), (hours_only, NoCalendarYears), (days_only, NoOfficeHours)):
        with pytest.raises(missing):
            calendar_of(agency.pk)


def test_what_a_swap_would_move_is_known_before_it_is_made() -> None:
    province = make_agency()
    commune = make_agency("Xã Hạ", parent=province)
    make_calendar(province)
    promised = OpenDeadline("H99.27-260908-0001", datetime(2026, 9, 8, 2, 0, tzinfo=UTC), WorkingDays(2))
    untouched = OpenDeadline("H99.27-260908-0002", datetime(2026, 9, 8, 2, 0, tzinfo=UTC), WorkingDays(1))
    would_be = calendar_if(commune.pk, changed_by=province.pk, declared=[STORM])
    found = list(moves(calendar_of(commune.pk), would_be, [promised, untouched]))
    assert found == [
        Move(
            key="H99.27-260908-0001",
            due_before=datetime(2026, 9, 10, 2, 0, tzinfo=UTC),
            due_after=datetime(2026, 9, 11, 2, 0, tzinfo=UTC),
            off_day=True,
        )
    ]
    assert due_moment(promised.received_at, promised.limit, calendar_of(commune.pk)) == found[0].due_before
    set_day(system_act(), agency_id=province.pk, day=STORM)
    assert calendar_of(commune.pk).fingerprint == would_be.fingerprint
