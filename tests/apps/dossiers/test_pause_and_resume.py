"""A clock stands still on a ground, and runs on with every pause counted in."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.catalogue.models import PauseGround
from motcua.apps.dossiers.commands.pause import PauseInput, pause
from motcua.apps.dossiers.commands.resume import ResumeInput, resume
from motcua.apps.dossiers.models import Delta, Dossier, Pause, Promise, Task, TimelineEntry
from motcua.apps.dossiers.queries.act_in_words import act_in_words
from motcua.apps.dossiers.queries.clock_history import clock_history
from motcua.apps.dossiers.queries.current_pause import current_pause
from motcua.apps.dossiers.queries.kept_ledger import ledger_lines
from motcua.apps.dossiers.queries.recount import recount
from motcua.apps.dossiers.queries.supplement_grounds import SUPPLEMENT
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.apps.orgs.roles import Role
from motcua.domain.worktime import LineKind
from motcua.platform.acts import Act, ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.outbox.models import Event
from tests.factories.dossiers import MONDAY, Office, at, make_office
from tests.factories.orgs import act_of

pytestmark = pytest.mark.django_db

WEDNESDAY, THURSDAY, FRIDAY = (MONDAY + timedelta(days=days) for days in (2, 3, 4))
NEXT_MONDAY, NEXT_TUESDAY = (MONDAY + timedelta(days=days) for days in (7, 8))
TAX = "financial_payment"


def pausing(dossier: Dossier, ground: str = TAX) -> PauseInput:
    return PauseInput(
        dossier_id=dossier.id, ground=ground, evidence_number="77/TB-CCT", evidence_on=date(2026, 11, 20)
    )


def stop(office: Office, dossier: Dossier, when: datetime, ground: str = TAX, act: Act | None = None) -> Act:
    who = office.commune[Role.CASE_OFFICER]
    act = act or act_of(who, when)
    pause(act, who.actor(when), [pausing(dossier, ground)])
    return act


def go_on(office: Office, dossier: Dossier, when: datetime) -> dict[str, str]:
    who = office.commune[Role.CASE_OFFICER]
    return resume(act_of(who, when), who.actor(when), [ResumeInput(dossier.id, "Đã nộp tiền")])[0]


def test_the_clock_stops_on_a_ground_and_on_a_paper() -> None:
    office = make_office()
    dossier = office.accept(at(9))

    stop(office, dossier, at(10))

    dossier.refresh_from_db()
    assert (dossier.state, dossier.paused_at, dossier.due_at) == (
        DossierState.PAUSED,
        at(10),
        at(9, day=FRIDAY),
    )
    opened = current_pause(dossier.id)
    assert opened is not None
    assert (opened.ground, opened.source, opened.effect, opened.evidence, opened.evidence_number) == (
        TAX,
        "ND151-2025",
        "pause",
        "Thông báo nộp tiền của cơ quan thuế",
        "77/TB-CCT",
    )
    # 30 and 90 calendar days later; the days off of 2027 are not known yet.
    assert (opened.warn_at, opened.close_at) == (
        at(10, day=date(2026, 12, 23)),
        at(10, day=date(2027, 2, 21)),
    )
    event = Event.objects.get(stream_id=dossier.id, name="dossiers.clock_paused")
    assert event.payload["ground"] == TAX
    assert broken_timelines() == []


def test_what_is_due_is_counted_anew_with_the_pause_in_it() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    stop(office, dossier, at(10))

    answer = go_on(office, dossier, at(15, day=WEDNESDAY))

    # From Monday 10:00 to Wednesday 15:00, Tuesday being off: one working day and 3 hours after lunch.
    dossier.refresh_from_db()
    assert (dossier.state, dossier.paused_at) == (DossierState.IN_PROCESS, None)
    calendar = calendar_of(dossier.agency_id)
    assert (
        dossier.due_at
        == recount(dossier.received_at, dossier.time_limit, calendar, clock_history(dossier.id)).due_at
    )
    assert dossier.due_at == at(14, day=NEXT_MONDAY)
    assert (answer["due_before"], answer["due_after"]) == (
        "2026-11-27T02:00:00+00:00",
        "2026-11-30T14:00:00+07:00",
    )
    assert dossier.promised_at == at(9, day=FRIDAY)
    newest = Promise.objects.filter(dossier=dossier).order_by("-seq")[0]
    assert (newest.kind, newest.due_at, newest.source, newest.told_at) == (
        "paused",
        dossier.due_at,
        "ND151-2025",
        None,
    )
    lines = ledger_lines(newest.ledger)
    assert [str(line.what) for line in lines if line.kind is LineKind.PAUSE] == [
        "Tạm dừng: Thực hiện nghĩa vụ tài chính"
    ]
    assert [line.what for line in timeline_of(dossier.id).lines[:2]] == [
        "Tiếp tục tính thời hạn: hạn mới 14:00 30/11/2026",
        "Tạm dừng tính thời hạn: Thực hiện nghĩa vụ tài chính",
    ]
    assert timeline_of(dossier.id).lines[0].remark == "Đã nộp tiền"
    assert not Delta.objects.filter(dossier=dossier, seq__gt=1).exists()
    assert broken_timelines() == []


def test_a_step_that_stood_open_gets_its_part_of_the_limit_back() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    before = Task.objects.get(dossier=dossier).due_at
    stop(office, dossier, at(10))
    go_on(office, dossier, at(10, day=WEDNESDAY))
    assert before is not None
    after = Task.objects.get(dossier=dossier).due_at
    assert after is not None
    assert after > before


def test_opened_after_the_due_moment_it_moves_nothing() -> None:
    office = make_office()
    dossier = office.accept(at(9), time_limit="1d")
    stop(office, dossier, at(10, day=THURSDAY))
    go_on(office, dossier, at(10, day=NEXT_MONDAY))
    dossier.refresh_from_db()
    assert dossier.due_at == at(9, day=WEDNESDAY)


def test_two_stops_are_both_counted() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    stop(office, dossier, at(10))
    go_on(office, dossier, at(10, day=WEDNESDAY))
    stop(office, dossier, at(9, day=THURSDAY), "public_posting")
    go_on(office, dossier, at(9, day=FRIDAY))
    dossier.refresh_from_db()
    assert dossier.due_at == at(9, day=NEXT_TUESDAY)
    assert [one.ground_name for one in Pause.objects.filter(dossier=dossier).order_by("seq")] == [
        "Thực hiện nghĩa vụ tài chính",
        "Niêm yết công khai",
    ]


def test_a_ground_may_let_the_limit_run_from_the_beginning() -> None:
    office = make_office()
    PauseGround.objects.create(
        version=office.version,
        position=1,
        code="field_survey",
        name="Khảo sát thực địa",
        source="ND151-2025",
        evidence="",
        opens="handle",
        closes="handle",
        effect="restart",
    )
    dossier = office.accept(at(9))
    stop(office, dossier, at(10), "field_survey")
    go_on(office, dossier, at(8, day=THURSDAY))
    dossier.refresh_from_db()
    assert dossier.due_at == at(8, day=NEXT_TUESDAY)
    assert Promise.objects.filter(dossier=dossier).order_by("-seq")[0].kind == "restarted"


def test_the_same_press_twice_stops_it_once() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    act = stop(office, dossier, at(10))
    stop(office, dossier, at(10), act=act)
    assert Pause.objects.filter(dossier=dossier).count() == 1
    assert TimelineEntry.objects.filter(dossier=dossier, verb=Verb.PAUSE).count() == 1


def test_who_may_not_and_when_not() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    clerk = office.commune[Role.RECORDS_CLERK]
    with pytest.raises(NotAllowed):
        pause(act_of(clerk, at(10)), clerk.actor(at(10)), [pausing(dossier)])
    with pytest.raises(Conflict):
        go_on(office, dossier, at(10))
    stop(office, dossier, at(10))
    with pytest.raises(ActRefused):
        stop(office, dossier, at(11))
    with pytest.raises(NotAllowed):
        resume(act_of(clerk, at(11)), clerk.actor(at(11)), [ResumeInput(dossier.id)])
    with pytest.raises(Conflict):
        office.complete(dossier, Role.CASE_OFFICER, "submit", at(11))
    assert broken_timelines() == []


@pytest.mark.parametrize(
    ("wanted", "fields"),
    [
        ({"ground": SUPPLEMENT}, ["ground"]),
        ({"ground": "colleague_on_leave"}, ["ground"]),
        ({"evidence_number": " ", "evidence_on": None}, ["evidence_number", "evidence_on"]),
        ({"evidence_on": date(2026, 11, 24)}, ["evidence_on"]),
        ({"evidence_number": "9" * 61}, ["evidence_number"]),
        ({"evidence": "x" * 301}, ["evidence"]),
    ],
)
def test_no_ground_and_no_paper_is_no_pause(wanted: dict[str, object], fields: list[str]) -> None:
    office = make_office()
    dossier = office.accept(at(9))
    who = office.commune[Role.CASE_OFFICER]
    asked = {
        "dossier_id": dossier.id,
        "ground": TAX,
        "evidence_number": "77/TB-CCT",
        "evidence_on": date(2026, 11, 20),
        **wanted,
    }
    with pytest.raises(InvalidInput) as refused:
        pause(act_of(who, at(10)), who.actor(at(10)), [PauseInput(**asked)])  # type: ignore[arg-type]
    assert sorted(refused.value.fields) == fields


def test_of_two_one_is_refused_and_nothing_is_written() -> None:
    office = make_office()
    first, second = office.accept(at(9)), office.accept(at(9, 5))
    stop(office, second, at(10))
    who = office.commune[Role.CASE_OFFICER]
    with pytest.raises(Conflict):
        pause(act_of(who, at(11)), who.actor(at(11)), [pausing(first), pausing(second)])
    assert Pause.objects.filter(dossier=first).count() == 0
    first.refresh_from_db()
    assert first.state == DossierState.IN_PROCESS


def test_a_page_that_is_old_stops_nothing() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(9, 30))
    head = office.commune[Role.HEAD_OF_UNIT]
    act = replace(act_of(head, at(10)), expected_version=1)
    with pytest.raises(Conflict) as lost:
        pause(act, head.actor(at(10)), [pausing(dossier)])
    assert lost.value.winner is not None
    assert lost.value.winner.did == act_in_words(Verb.COMPLETE_STEP, {"step": "Thụ lý"})
