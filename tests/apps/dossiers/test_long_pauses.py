"""A pause that lasts is told of twice, listed with its age, and ended by nobody but an officer."""

from datetime import date, datetime, timedelta

import pytest

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.dossiers.commands.draft_result import DraftInput, draft_result
from motcua.apps.dossiers.commands.remind_of_pauses import remind_of_pauses
from motcua.apps.dossiers.models import Dossier, Pause
from motcua.apps.dossiers.queries.clock_history import clock_history
from motcua.apps.dossiers.queries.clock_used import Used, clock_used
from motcua.apps.dossiers.queries.dossier_card import dossier_card
from motcua.apps.dossiers.queries.draft_after_wait import draft_after_wait
from motcua.apps.dossiers.queries.paused_list import paused_list
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.queries.waiting import waiting_for
from motcua.apps.dossiers.states import DossierState, Outcome
from motcua.apps.orgs.roles import Role
from motcua.platform.outbox.models import Event
from tests.apps.dossiers.test_pause_and_resume import go_on, stop
from tests.apps.dossiers.test_supplement import ReceivedGap, ask, take_in
from tests.factories.dossiers import MONDAY, at, make_office
from tests.factories.orgs import act_of

pytestmark = pytest.mark.django_db

FRIDAY = MONDAY + timedelta(days=4)
WARNING, LIMIT = at(10, day=date(2026, 12, 8)), at(10, day=date(2026, 12, 23))
"""15 and 30 days after a notice for supplements of that Monday."""


def after(moment: datetime) -> datetime:
    return moment + timedelta(hours=1)


def test_it_is_told_of_at_the_warning_and_past_the_longest_wait() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    ask(office, dossier, at(10))

    assert [remind_of_pauses(when) for when in (at(11), after(WARNING), after(WARNING))] == [0, 1, 0]
    assert remind_of_pauses(after(LIMIT)) == 1
    assert remind_of_pauses(after(LIMIT) + timedelta(days=9)) == 0

    dossier.refresh_from_db()
    assert dossier.state == DossierState.PAUSED
    told = [line.what for line in timeline_of(dossier.id).lines[:2]]
    assert told == ["Nhắc hồ sơ tạm dừng lâu: Bổ sung, hoàn thiện hồ sơ"] * 2
    events = Event.objects.filter(stream_id=dossier.id, name="dossiers.pause_lasts").order_by("seq")
    assert [event.payload["too_long"] for event in events] == [False, True]
    assert broken_timelines() == []


def test_a_pause_that_passed_both_marks_unseen_is_told_of_once() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    ask(office, dossier, at(10))
    assert [remind_of_pauses(after(LIMIT)) for _night in range(2)] == [1, 0]
    assert Pause.objects.get(dossier=dossier).reminders == 2


def test_what_goes_on_is_not_told_of() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    ask(office, dossier, at(10))
    take_in(office, dossier, at(14), ReceivedGap(1), ReceivedGap(2))
    assert waiting_for(dossier.id) is None
    assert remind_of_pauses(after(LIMIT)) == 0


def test_past_the_longest_wait_the_words_of_a_refusal_are_proposed() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    ask(office, dossier, at(10))
    officer = office.commune[Role.CASE_OFFICER]
    take_in(office, dossier, at(11), ReceivedGap(2))
    card = dossier_card(officer.actor(after(LIMIT)), dossier.id)
    assert card is not None
    assert draft_after_wait(card, at(12)) is None

    proposed = draft_after_wait(card, after(LIMIT))

    assert proposed is not None
    assert (proposed.outcome, proposed.kind) == (Outcome.REFUSED, "Thông báo")
    assert proposed.body.splitlines() == [
        f"Ngày 23/11/2026, hồ sơ {dossier.code} tạm dừng tính thời hạn vì: bổ sung, hoàn thiện hồ sơ.",
        "Phiếu số 01/PBS-TTPVHCC yêu cầu bổ sung đến hết ngày 04/12/2026. Đến nay hồ sơ còn thiếu:",
        "- Hợp đồng thuê địa điểm: Chưa nộp.",
        "Đã quá thời gian chờ, hồ sơ chưa đủ điều kiện giải quyết và được trả lại.",
    ]
    written = DraftInput(
        dossier.id,
        proposed.kind,
        proposed.subject,
        proposed.body,
        Outcome.REFUSED,
        proposed.legal_ground,
    )
    draft_result(act_of(officer, after(LIMIT)), officer.actor(after(LIMIT)), written)
    dossier.refresh_from_db()
    assert dossier.state == DossierState.PAUSED


def test_the_list_says_on_which_ground_how_long_and_what_looks_odd() -> None:
    office = make_office()
    waits, on_its_day, late, over, running = (office.accept(at(9, n)) for n in range(5))
    stop(office, waits, at(10))
    stop(office, on_its_day, at(8, day=FRIDAY))
    stop(office, late, at(16, day=FRIDAY), "public_posting")
    ask(office, over, at(10))
    stop(office, running, at(10))
    go_on(office, running, at(10) + timedelta(days=2))
    leader = office.commune[Role.AGENCY_LEADER]

    found = paused_list(leader.actor(after(LIMIT)), after(LIMIT))

    assert (found.running, round(found.share, 2)) == (5, 0.8)
    rows = {row.dossier_id: row for row in found.rows}
    assert [row.dossier_id for row in found.rows][-1] == late.id
    assert (rows[waits.id].days, rows[waits.id].on_due_day, rows[waits.id].too_long) == (30, False, False)
    assert (rows[on_its_day.id].on_due_day, rows[on_its_day.id].was_late) == (True, False)
    assert (rows[late.id].on_due_day, rows[late.id].was_late) == (True, True)
    assert (rows[over.id].too_long, rows[over.id].warned) == (True, True)
    tax = found.grounds[0]
    assert (tax.ground, tax.count, tax.days, tax.usual_days, tax.on_due_day) == (
        "financial_payment",
        2,
        28.0,
        2.0,
        1,
    )
    assert {row.dossier_id for row in found.on("", odd=True)} == {on_its_day.id, late.id, over.id}
    assert [row.dossier_id for row in found.on("public_posting")] == [late.id]
    clerk = office.commune[Role.ADMINISTRATOR]
    assert paused_list(clerk.actor(), after(LIMIT)).rows == ()


def test_time_left_out_of_the_limit_is_not_used() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    calendar = calendar_of(dossier.agency_id)
    stop(office, dossier, at(10))
    paused = Dossier.objects.get(id=dossier.id)
    # Three days of 7.5 hours; an hour was used before it stood still.
    assert clock_used(paused, at(15), calendar, clock_history(dossier.id)) == Used(60, 1350)
    go_on(office, dossier, at(10) + timedelta(days=2))
    resumed = Dossier.objects.get(id=dossier.id)
    later = at(11) + timedelta(days=2)
    assert clock_used(resumed, later, calendar, clock_history(dossier.id)) == Used(120, 1350)
