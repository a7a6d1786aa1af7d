"""Timers that wait in working time follow a calendar that is changed after they were set."""

from datetime import datetime, timedelta

import pytest

from motcua.apps.calendars.commands.remove_day import remove_day
from motcua.apps.calendars.commands.set_day import set_day
from motcua.apps.dossiers.commands.fire_timers import fire_due_timers
from motcua.apps.dossiers.commands.move_timers import move_timers
from motcua.apps.dossiers.commands.recompute_due import recompute_due
from motcua.apps.dossiers.models import Dossier, TimelineEntry, Timer
from motcua.apps.dossiers.queries.timers_moved_by import MovedTimer, timers_moved_by
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.orgs.roles import Role
from motcua.domain.worktime import CalendarDay, CalendarGap, DayKind
from motcua.platform import clock
from tests.apps.dossiers.test_recompute_due import (
    CULTURE_DAY,
    FRIDAY,
    SOURCE,
    STORM,
    THURSDAY,
    WEDNESDAY,
    agency_of,
)
from tests.factories.dossiers import MONDAY, Office, at
from tests.factories.orgs import system_act
from tests.factories.timers import boundary, office_running, office_with_timer, user_task, working
from tests.oracles.bpmn.drawn import flow, timer

NEXT_MONDAY = MONDAY + timedelta(days=7)
RECORDED = at(11)


@pytest.fixture(autouse=True)
def _on_that_monday() -> object:
    with clock.simulated(lambda: RECORDED):
        yield


def due_of(dossier: Dossier) -> list[datetime]:
    return list(Timer.objects.filter(dossier=dossier).order_by("seq").values_list("due_at", flat=True))


def declare_storm(office: Office) -> None:
    set_day(system_act(), agency_id=agency_of(office), day=STORM)


def apply(office: Office) -> None:
    recompute_due(system_act(), None, agency_of(office), SOURCE)


@pytest.mark.django_db
def test_which_timers_would_move_is_told_before_anything_is_changed() -> None:
    office = office_with_timer(working(timer("P3D")))
    dossier = office.accept(at(10))

    told = timers_moved_by(agency_of(office), declared=[STORM])

    before, after = at(10, day=FRIDAY), at(10, day=NEXT_MONDAY)
    assert told == [MovedTimer(dossier.id, dossier.code, 1, "Quá thời gian", before, after)]
    assert due_of(dossier) == [before]
    assert timers_moved_by(agency_of(office)) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wait", "before", "after"),
    [
        ("P3D", at(10, day=FRIDAY), at(10, day=NEXT_MONDAY)),
        ("PT24H", at(11, 30, day=FRIDAY), at(11, 30, day=NEXT_MONDAY)),
        ("P2DT4H", at(16, day=THURSDAY), at(16, day=FRIDAY)),
        ("P1D", at(10, day=WEDNESDAY), at(10, day=WEDNESDAY)),
    ],
)
def test_a_day_declared_off_between_set_and_due_moves_a_timer(
    wait: str, before: datetime, after: datetime
) -> None:
    office = office_with_timer(working(timer(wait)))
    dossier = office.accept(at(10))
    assert due_of(dossier) == [before]
    declare_storm(office)

    apply(office)

    assert due_of(dossier) == [after]
    assert timers_moved_by(agency_of(office)) == []
    assert broken_timelines() == []


@pytest.mark.django_db
def test_a_day_that_is_taken_back_brings_a_timer_forward() -> None:
    office = office_with_timer(working(timer("P1D")))
    dossier = office.accept(at(10))
    remove_day(system_act(), agency_id=agency_of(office), day=CULTURE_DAY)
    apply(office)
    assert due_of(dossier) == [at(10, day=CULTURE_DAY)]


@pytest.mark.django_db
def test_the_timeline_says_which_event_moves_from_when_to_when_and_by_which_paper() -> None:
    office = office_with_timer(working(timer("P3D")))
    dossier = office.accept(at(10))
    declare_storm(office)

    apply(office)

    entry = TimelineEntry.objects.get(dossier=dossier, verb="move_timers")
    assert entry.payload == {
        "timers": [
            {
                "timer": 1,
                "event": "Quá thời gian",
                "due_before": "2026-11-27T03:00:00+00:00",
                "due_after": "2026-11-30T10:00:00+07:00",
            }
        ],
        "source": SOURCE,
    }


@pytest.mark.django_db
def test_applied_twice_it_has_one_effect() -> None:
    office = office_with_timer(working(timer("P3D")))
    dossier = office.accept(at(10))
    declare_storm(office)
    act = system_act()
    moved = [move_timers(act, agency_of(office), SOURCE) for _ in range(2)]
    apply(office)
    assert (moved, due_of(dossier)) == ([1, 0], [at(10, day=NEXT_MONDAY)])
    assert TimelineEntry.objects.filter(dossier=dossier, verb="move_timers").count() == 1


@pytest.mark.django_db
def test_a_repeating_timer_counts_from_its_last_firing_and_later_ones_from_the_moved_one() -> None:
    office = office_with_timer(working(timer(cycle="R/P1D")), interrupting=False)
    dossier = office.accept(at(10, day=MONDAY))
    with clock.simulated(lambda: at(10, 1, day=WEDNESDAY)):
        assert fire_due_timers().fired == 1
        assert due_of(dossier) == [at(10, day=THURSDAY)]
        declare_storm(office)
        apply(office)
    assert due_of(dossier) == [at(10, day=FRIDAY)]
    with clock.simulated(lambda: at(10, 1, day=FRIDAY)):
        assert fire_due_timers().fired == 1
    assert due_of(dossier) == [at(10, day=NEXT_MONDAY)]


@pytest.mark.django_db
def test_several_timers_of_one_dossier_move_in_one_entry_and_those_without_a_calendar_stay() -> None:
    office = office_running(
        [
            '<bpmn:startEvent id="start"/>',
            user_task("work", "Thụ lý"),
            boundary("early", "work", working(timer("P2D")), interrupting=False),
            boundary("late", "work", working(timer("P3D")), interrupting=False),
            boundary("clock", "work", timer("P3D"), interrupting=False),
            '<bpmn:endEvent id="end"/>',
            flow("start", "work"),
            flow("work", "end"),
            *(flow(event, "end", "", f"from_{event}") for event in ("early", "late", "clock")),
        ]
    )
    dossier = office.accept(at(10))
    assert due_of(dossier) == [at(10, day=THURSDAY), at(10, day=FRIDAY), at(10, day=THURSDAY)]
    declare_storm(office)
    apply(office)
    assert due_of(dossier) == [at(10, day=FRIDAY), at(10, day=NEXT_MONDAY), at(10, day=THURSDAY)]
    assert TimelineEntry.objects.filter(dossier=dossier, verb="move_timers").count() == 1


@pytest.mark.django_db
def test_a_timer_whose_moment_has_come_is_left_to_fire() -> None:
    office = office_with_timer(working(timer("P3D")))
    dossier = office.accept(at(10))
    with clock.simulated(lambda: at(10, 5, day=FRIDAY)):
        declare_storm(office)
        assert timers_moved_by(agency_of(office)) == []
        apply(office)
    assert due_of(dossier) == [at(10, day=FRIDAY)]


@pytest.mark.django_db
def test_a_step_that_is_done_takes_its_moved_timer_with_it() -> None:
    office = office_with_timer(working(timer("P3D")))
    dossier = office.accept(at(10))
    declare_storm(office)
    apply(office)
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(14))
    assert due_of(dossier) == []


@pytest.mark.django_db
def test_beyond_the_known_years_it_says_so_and_moves_nothing() -> None:
    office = office_with_timer(working(timer("P25D")))
    dossier = office.accept(at(10))
    before = due_of(dossier)
    closed = CalendarDay(THURSDAY, DayKind.CLOSURE, "Đóng cửa", SOURCE)
    far = [CalendarDay(THURSDAY + timedelta(days=n), DayKind.CLOSURE, "Đóng cửa", SOURCE) for n in range(36)]
    with pytest.raises(CalendarGap):
        timers_moved_by(agency_of(office), declared=[closed, *far[1:]])
    assert due_of(dossier) == before
