"""A timer of a process fires on the agency's calendar, once, in order, however late it is looked at."""

import os
import subprocess
import sys
import time
from datetime import date, datetime, timedelta

import pytest
from django.db import connection, transaction
from psycopg.conninfo import make_conninfo

from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.commands.fire_timers import Round, fire_due_timers, fire_timer
from motcua.apps.dossiers.models import Dossier, Task, TimelineEntry, Timer, Token
from motcua.apps.dossiers.queries.due_timers import DueTimer, due_timers, waiting_timers
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.orgs.roles import Role
from motcua.apps.processes.library import COMMUNE, drawing
from motcua.platform import clock
from motcua.platform.acts import Conflict
from motcua.platform.outbox.models import Event
from tests.apps.dossiers.test_acting_once import together
from tests.factories.dossiers import MONDAY, MONDAY_MORNING, Office, at, make_office
from tests.factories.orgs import act_of
from tests.factories.timers import (
    boundary,
    follow,
    office_reminding,
    office_running,
    office_with_timer,
    user_task,
    working,
)
from tests.oracles.bpmn.drawn import flow, one_process, timer

FRIDAY = date(2026, 11, 20)
TWO_HOURS_LATER = at(11, 41)
CLAIM_AND_FIRE = """
import django; django.setup()
from motcua.apps.dossiers.commands.fire_timers import fire_due_timers
from motcua.platform import clock
from datetime import datetime
with clock.simulated(lambda: datetime.fromisoformat("2026-11-23T12:00+07:00")):
    fire_due_timers()
"""


def round_at(moment: datetime) -> Round:
    """One round of the worker at that moment."""
    with clock.simulated(lambda: moment):
        return fire_due_timers()


def rounds_at(moment: datetime) -> int:
    """Rounds until nothing is left to do; how many timers fired."""
    fired = 0
    while done := round_at(moment).fired:
        fired += done
    return fired


def tasks(dossier: Dossier) -> list[tuple[str, str]]:
    return list(Task.objects.filter(dossier=dossier).order_by("seq").values_list("node", "state"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wait", "due_at"),
    [
        ("PT4H", at(10, 30)),  # an hour on Friday, three on Monday
        ("P1D", at(16)),
        ("P1DT2H", at(8, 30, date(2026, 11, 25))),  # Tuesday is Culture Day
    ],
)
def test_a_wait_in_working_time_runs_on_the_agencys_calendar(wait: str, due_at: datetime) -> None:
    office = office_with_timer(working(timer(wait)))
    dossier = office.accept(at(16, day=FRIDAY))
    assert Timer.objects.get(dossier=dossier).due_at == due_at


@pytest.mark.django_db
def test_a_timer_set_by_a_step_runs_on_the_agencys_calendar_too() -> None:
    office = office_running(
        [
            '<bpmn:startEvent id="start"/>',
            user_task("first", "Nhận"),
            user_task("work", "Thụ lý"),
            boundary("late", "work", working(timer("P1D"))),
            '<bpmn:endEvent id="end"/>',
            flow("start", "first"),
            flow("first", "work"),
            flow("work", "end"),
            flow("late", "end"),
        ]
    )
    dossier = office.accept(at(8, day=FRIDAY))
    assert not Timer.objects.filter(dossier=dossier).exists()
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(15, day=FRIDAY))
    assert Timer.objects.get(dossier=dossier).due_at == at(15)


@pytest.mark.django_db
def test_before_its_moment_nothing_fires() -> None:
    office = office_with_timer(timer("PT2H"))
    dossier = office.accept(MONDAY_MORNING)
    assert round_at(TWO_HOURS_LATER - timedelta(seconds=1)) == Round()
    assert tasks(dossier) == [("work", "open")]


@pytest.mark.django_db
def test_an_interrupting_timer_takes_the_step_back_and_opens_another_with_its_part_limit() -> None:
    office = office_with_timer(timer("PT2H"))
    dossier = office.accept(MONDAY_MORNING)

    done = round_at(TWO_HOURS_LATER + timedelta(seconds=4))

    assert done == Round(fired=1, lag=timedelta(seconds=4))
    assert tasks(dossier) == [("work", "cancelled"), ("chase", "open")]
    chase = office.open_task(dossier)
    assert (chase.opened_at, chase.due_at, chase.unit) == (
        TWO_HOURS_LATER,
        at(14, 30),
        office.open_task(dossier).unit,
    )
    assert not Timer.objects.filter(dossier=dossier).exists()


@pytest.mark.django_db
def test_the_timeline_tells_both_times_and_the_news_goes_out() -> None:
    office = office_with_timer(timer("PT2H"))
    dossier = office.accept(MONDAY_MORNING)
    round_at(TWO_HOURS_LATER + timedelta(seconds=4))

    entry = TimelineEntry.objects.get(dossier=dossier, verb="fire_timer")
    assert (entry.actor_id, entry.happened_at, entry.recorded_at) == (
        None,
        TWO_HOURS_LATER,
        TWO_HOURS_LATER + timedelta(seconds=4),
    )
    assert entry.payload == {
        "timer": 1,
        "event": "Quá thời gian",
        "closed": [],
        "opened": [{"task": 2, "step": "Đôn đốc"}],
        "cancelled": [1],
    }
    event = Event.objects.get(stream_id=dossier.id, name="dossiers.timer_fired")
    assert event.payload == {"node": "late", "due_at": "2026-11-23T04:41:00+00:00"}
    assert timeline_of(dossier.id).lines[0].what == "Đến thời điểm hẹn: Quá thời gian"
    assert broken_timelines() == []


@pytest.mark.django_db
def test_a_timer_that_does_not_interrupt_opens_a_step_beside_the_first() -> None:
    office = office_with_timer(timer("PT2H"), interrupting=False)
    dossier = office.accept(MONDAY_MORNING)
    round_at(TWO_HOURS_LATER)
    assert tasks(dossier) == [("work", "open"), ("chase", "open")]
    assert Token.objects.filter(dossier=dossier).count() == 2


@pytest.mark.django_db
def test_a_step_that_is_done_in_time_takes_its_timer_along() -> None:
    office = office_with_timer(timer("PT2H"))
    dossier = office.accept(MONDAY_MORNING)
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    assert rounds_at(at(17)) == 0
    assert tasks(dossier) == [("work", "done")]


@pytest.mark.django_db
def test_a_cycle_fires_as_often_as_it_says_and_keeps_its_beat() -> None:
    office = office_reminding("R3/PT1H")
    dossier = office.accept(at(8))
    fired = [rounds_at(at(hour, 20)) for hour in (8, 9, 10, 11, 12)]
    assert fired == [0, 1, 1, 1, 0]
    assert [
        task.opened_at for task in Task.objects.filter(dossier=dossier, node="chase").order_by("seq")
    ] == [
        at(9),
        at(10),
        at(11),
    ]


@pytest.mark.django_db
def test_after_an_outage_of_a_day_everything_fires_in_order_and_once() -> None:
    office = office_reminding("R3/PT1H")
    early, late = office.accept(at(8)), office.accept(at(8, 30))
    back = at(9, day=MONDAY + timedelta(days=1))

    assert rounds_at(back) == 6
    assert rounds_at(back) == 0

    for dossier, begun in ((early, at(8)), (late, at(8, 30))):
        entries = TimelineEntry.objects.filter(dossier=dossier, verb="fire_timer").order_by("seq")
        assert [entry.happened_at - begun for entry in entries] == [timedelta(hours=n) for n in (1, 2, 3)]
        assert {entry.recorded_at for entry in entries} == {back}
    assert broken_timelines() == []


@pytest.mark.django_db
def test_an_outage_is_not_taken_off_anybodys_part_limit() -> None:
    office = office_with_timer(timer("PT2H"))
    dossier = office.accept(at(9, day=FRIDAY))
    rounds_at(at(8))
    assert office.open_task(dossier).due_at == at(9)


@pytest.mark.django_db
def test_a_timer_of_a_cycle_never_overtakes_another_of_its_dossier() -> None:
    office = office_running(
        [
            '<bpmn:startEvent id="start"/>',
            user_task("work", "Thụ lý"),
            boundary("hourly", "work", timer(cycle="R3/PT1H"), interrupting=False),
            boundary("last", "work", timer("PT150M")),
            user_task("chase", "Đôn đốc"),
            user_task("report", "Báo cáo"),
            '<bpmn:endEvent id="end"/>',
            flow("start", "work"),
            flow("work", "end"),
            flow("hourly", "chase"),
            flow("last", "report"),
            flow("chase", "end"),
            flow("report", "end"),
        ]
    )
    dossier = office.accept(at(8))
    rounds_at(at(17))
    assert tasks(dossier) == [
        ("work", "cancelled"),
        ("chase", "open"),
        ("chase", "open"),
        ("report", "open"),
    ]


@pytest.mark.django_db
def test_a_result_that_nobody_fetches_is_remembered_after_the_clock_has_ended() -> None:
    reminder = boundary("uncollected", "deliver", timer("P10D"), interrupting=False).encode()
    end = b'<bpmn:endEvent id="end" name="K\xe1\xba\xbft th\xc3\xbac"/>'
    more = reminder + user_task("remind", "Gọi công dân").encode() + flow("uncollected", "remind").encode()
    office = follow(make_office(), drawing(COMMUNE).replace(end, end + more + flow("remind", "end").encode()))
    dossier = office.accept(at(8))
    office.resolve(dossier, at(10))
    rounds_at(at(10, day=MONDAY + timedelta(days=10)))
    assert tasks(dossier)[-2:] == [("deliver", "open"), ("remind", "open")]
    dossier.refresh_from_db()
    assert dossier.state == "resolved"


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_fire_once() -> None:
    office = office_with_timer(timer("PT2H"), interrupting=False)
    dossiers = [office.accept(MONDAY_MORNING) for _ in range(10)]

    together([lambda: round_at(TWO_HOURS_LATER)] * 4)

    assert [tasks(dossier) for dossier in dossiers] == [[("work", "open"), ("chase", "open")]] * 10
    assert TimelineEntry.objects.filter(verb="fire_timer").count() == 10
    assert broken_timelines() == []


@pytest.mark.django_db
def test_a_timer_claimed_twice_has_one_effect() -> None:
    office = office_with_timer(timer("PT2H"), interrupting=False)
    dossier = office.accept(MONDAY_MORNING)
    (due,) = due_timers(TWO_HOURS_LATER, 10)
    fire_timer(due, TWO_HOURS_LATER)
    fire_timer(due, TWO_HOURS_LATER)
    assert tasks(dossier) == [("work", "open"), ("chase", "open")]


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_between_claim_and_commit_leaves_nothing_behind() -> None:
    office = office_with_timer(timer("PT2H"))
    dossier = office.accept(MONDAY_MORNING)
    url = make_conninfo(os.environ["MOTCUA_DATABASE_URL"], dbname=connection.settings_dict["NAME"])
    with transaction.atomic():
        Dossier.objects.select_for_update().get(id=dossier.id)
        worker = subprocess.Popen(
            [sys.executable, "-c", CLAIM_AND_FIRE], env={**os.environ, "MOTCUA_DATABASE_URL": url}
        )
        _until_somebody_waits_for_us()
        worker.kill()
        worker.wait()
    _until_nobody_else_is_connected()

    assert tasks(dossier) == [("work", "open")]
    assert [due.seq for due in due_timers(TWO_HOURS_LATER, 10)] == [1]
    assert rounds_at(TWO_HOURS_LATER) == 1
    assert tasks(dossier) == [("work", "cancelled"), ("chase", "open")]
    assert broken_timelines() == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_race", range(5))
def test_of_a_timer_and_the_officer_at_the_same_moment_one_wins(_race: int) -> None:
    office = office_with_timer(timer("PT2H"))
    dossier = office.accept(MONDAY_MORNING)
    officer = office.commune[Role.CASE_OFFICER]
    actor, seq = officer.actor(), office.open_task(dossier).seq

    pressed, fired = together(
        [
            lambda: complete_step(
                act_of(officer, TWO_HOURS_LATER), actor, [StepToComplete(dossier.id, seq, "submit")]
            ),
            lambda: round_at(TWO_HOURS_LATER),
        ]
    )

    if isinstance(pressed, Conflict):
        assert fired == Round(fired=1)
        assert tasks(dossier) == [("work", "cancelled"), ("chase", "open")]
    else:
        assert (type(pressed), fired.fired) == (list, 0)
        assert tasks(dossier) == [("work", "done")]
    assert broken_timelines() == []


@pytest.mark.django_db
def test_who_comes_after_the_timer_hears_that_it_was_the_timer() -> None:
    office = office_with_timer(timer("PT2H"))
    dossier = office.accept(MONDAY_MORNING)
    officer = office.commune[Role.CASE_OFFICER]
    seq = office.open_task(dossier).seq
    round_at(TWO_HOURS_LATER)
    with pytest.raises(Conflict) as late:
        complete_step(act_of(officer, at(12)), officer.actor(), [StepToComplete(dossier.id, seq, "submit")])
    assert late.value.winner
    assert (late.value.winner.name, late.value.winner.did) == ("Hệ thống", "Đến thời điểm hẹn")
    assert late.value.winner.at == TWO_HOURS_LATER


@pytest.mark.django_db
def test_a_timer_that_cannot_fire_is_tried_again_later_and_holds_nobody_else_up() -> None:
    office = _office_whose_timer_needs_a_fee()
    stuck = office.accept(at(8))
    good = follow(office, _good_drawing()).accept(at(9))

    assert round_at(at(11)) == Round(fired=1, stuck=1, lag=timedelta())
    assert [tasks(good), tasks(stuck)] == [
        [("work", "cancelled"), ("chase", "open")],
        [("work", "open")],
    ]
    assert waiting_timers(at(11)).stuck == 1

    assert round_at(at(11, 59)) == Round()
    assert round_at(at(12)) == Round(stuck=1)
    assert Timer.objects.get(dossier=stuck).retry_at == at(13)


@pytest.mark.django_db
def test_how_long_timers_wait_is_known() -> None:
    office = office_with_timer(timer("PT2H"))
    office.accept(MONDAY_MORNING)
    before, after = waiting_timers(at(11)), waiting_timers(at(11, 45))
    assert (before.due, before.longest, before.stuck) == (0, timedelta(), 0)
    assert (after.due, after.longest, after.stuck) == (1, timedelta(minutes=4), 0)


@pytest.mark.django_db
def test_only_the_earliest_timer_of_a_dossier_is_due() -> None:
    office = office_with_timer(timer("PT2H"))
    first, second = office.accept(at(9)), office.accept(at(8))
    Timer.objects.create(dossier=first, seq=2, token=1, node="late", due_at=at(11, 30), firings_left=1)
    assert due_timers(at(12), 10) == [DueTimer(second.id, 1, at(10)), DueTimer(first.id, 1, at(11))]


def _office_whose_timer_needs_a_fee() -> Office:
    """Its timer leads to a choice by a field that dossiers do not have."""
    office = make_office()
    return follow(
        office,
        _drawing(
            '<bpmn:extensionElements><mc:field name="fee" type="number"/></bpmn:extensionElements>',
            '<bpmn:exclusiveGateway id="choice" default="else"/>',
            flow("late", "choice"),
            flow("choice", "chase", "fee &gt; 100"),
            flow("choice", "end", flow_id="else"),
        ),
    )


def _good_drawing() -> bytes:
    return _drawing(flow("late", "chase"))


def _drawing(*more: str) -> bytes:
    fields = [line for line in more if "mc:field" in line]
    return one_process(
        [
            *fields,
            '<bpmn:startEvent id="start"/>',
            user_task("work", "Thụ lý"),
            boundary("late", "work", timer("PT2H")),
            user_task("chase", "Đôn đốc"),
            '<bpmn:endEvent id="end"/>',
            flow("start", "work"),
            flow("work", "end"),
            flow("chase", "end"),
            *(line for line in more if line not in fields),
        ]
    )


def _until_somebody_waits_for_us() -> None:
    _until("select exists (select from pg_locks where pg_backend_pid() = any(pg_blocking_pids(pid)))")


def _until_nobody_else_is_connected() -> None:
    _until("select count(*) = 1 from pg_stat_activity where datname = current_database()")


def _until(question: str, seconds: float = 60) -> None:
    patience = time.monotonic() + seconds
    while time.monotonic() < patience:
        with connection.cursor() as cursor:
            cursor.execute(question)
            (holds,) = cursor.fetchone()
        if holds:
            return
        time.sleep(0.05)
    raise TimeoutError(question)
