"""Three kinds of new date (practice W3): extended is not late, rescheduled stays late, recounted is law."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest

from motcua.apps.calendars.commands.set_day import set_day
from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.dossiers.commands.extend import ExtensionInput, extend
from motcua.apps.dossiers.commands.pause import PauseInput, pause
from motcua.apps.dossiers.commands.recompute_due import recompute_due
from motcua.apps.dossiers.commands.reschedule import ApologyInput, reschedule
from motcua.apps.dossiers.commands.resume import ResumeInput, resume
from motcua.apps.dossiers.models import ClockChange, Delta, Dossier, IssuedPaper, Promise
from motcua.apps.dossiers.queries.apology_notice import Notice, notice_given
from motcua.apps.dossiers.queries.clock_history import clock_history
from motcua.apps.dossiers.queries.kept_ledger import ledger_lines
from motcua.apps.dossiers.queries.moved_by import moved_by
from motcua.apps.dossiers.queries.new_dates import NewDates, new_dates_of
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import ClockChangeKind, PaperForm
from motcua.apps.orgs.roles import Role
from motcua.domain.worktime import CalendarDay, DayKind, Extension, Limit, LineKind, due_moment
from motcua.platform.acts import Act, ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.outbox.models import Event
from tests.factories.dossiers import MONDAY, Office, at, make_office
from tests.factories.orgs import act_of, system_act

pytestmark = pytest.mark.django_db

WEDNESDAY, THURSDAY, FRIDAY = (MONDAY + timedelta(days=days) for days in (2, 3, 4))
NEXT_MONDAY, NEXT_TUESDAY = MONDAY + timedelta(days=7), MONDAY + timedelta(days=8)
LAW = "ND23-2015 Điều 21"


def longer(
    office: Office, dossier: Dossier, when: datetime, days: int = 2, agreement: str = ""
) -> dict[str, str]:
    leader = office.commune[Role.AGENCY_LEADER]
    wanted = ExtensionInput(
        dossier_id=dossier.id, days=days, ground="Nhiều trang", source=LAW, agreement=agreement
    )
    return extend(act_of(leader, when), leader.actor(when), [wanted])[0]


def sorry(
    office: Office, dossier: Dossier, when: datetime, until: datetime | None, act: Act | None = None
) -> dict[str, str]:
    leader = office.commune[Role.AGENCY_LEADER]
    wanted = ApologyInput(dossier.id, "Chờ ý kiến Sở Xây dựng", until)
    return reschedule(act or act_of(leader, when), leader.actor(when), [wanted])[0]


def test_an_extension_makes_the_limit_longer_and_nobody_late() -> None:
    office = make_office()
    dossier = office.accept(at(9))

    longer(office, dossier, at(10, day=WEDNESDAY))

    dossier.refresh_from_db()
    assert (dossier.promised_at, dossier.due_at, dossier.told_at) == (
        at(9, day=FRIDAY),
        at(9, day=NEXT_TUESDAY),
        None,
    )
    newest = Promise.objects.filter(dossier=dossier).order_by("-seq")[0]
    assert (newest.kind, newest.due_at, newest.source) == ("extended", dossier.due_at, LAW)
    kinds = [line.kind for line in ledger_lines(newest.ledger)]
    assert kinds.count(LineKind.EXTENSION) == kinds.count(LineKind.ORIGINAL_DUE) == 1
    assert (
        timeline_of(dossier.id).lines[0].what
        == "Gia hạn theo luật chuyên ngành: thêm 2 ngày làm việc, hạn mới 09:00 01/12/2026"
    )
    office.resolve(dossier, at(16, day=NEXT_MONDAY))
    assert "resolved_late" not in Delta.objects.filter(dossier=dossier).values_list("measure", flat=True)
    assert broken_timelines() == []


def test_the_version_says_how_long_and_an_agreement_may_be_longer() -> None:
    office = make_office()
    ProcedureVersion.objects.filter(id=office.version.id).update(extension_days=2, extension_source=LAW)
    dossier = office.accept(at(9))
    with pytest.raises(InvalidInput, match="nhiều nhất 2 ngày"):
        longer(office, dossier, at(10), days=3)
    longer(office, dossier, at(10), days=2)
    with pytest.raises(InvalidInput):
        longer(office, dossier, at(11), days=1)
    longer(office, dossier, at(11), days=3, agreement="Văn bản thỏa thuận ngày 23/11/2026")
    assert clock_history(dossier.id).changes[-1].source == f"{LAW}; Văn bản thỏa thuận ngày 23/11/2026"
    assert new_dates_of(dossier.id) == NewDates(extended=2, rescheduled=0, recounted=0)


def test_what_is_late_is_not_extended() -> None:
    office = make_office()
    dossier = office.accept(at(9), time_limit="1d")
    with pytest.raises(ActRefused, match="đã quá hạn"):
        longer(office, dossier, at(10, day=THURSDAY))


def test_an_apology_moves_the_promise_and_lateness_stays() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    act = act_of(office.commune[Role.AGENCY_LEADER], at(10, day=WEDNESDAY))

    answer = sorry(office, dossier, at(10, day=WEDNESDAY), at(16, day=NEXT_TUESDAY), act)
    assert sorry(office, dossier, at(10, day=WEDNESDAY), at(16, day=NEXT_TUESDAY), act) == answer

    assert answer["number"] == "01/PXL"
    dossier.refresh_from_db()
    assert (dossier.due_at, dossier.told_at, dossier.expected_at) == (
        at(9, day=FRIDAY),
        at(16, day=NEXT_TUESDAY),
        at(16, day=NEXT_TUESDAY),
    )
    newest = Promise.objects.filter(dossier=dossier).order_by("-seq")[0]
    assert (newest.kind, newest.due_at, newest.told_at) == (
        "rescheduled",
        dossier.due_at,
        dossier.told_at,
    )
    (line,) = (line for line in ledger_lines(newest.ledger) if line.kind is LineKind.RESCHEDULE)
    assert str(line.what) == "Xin lỗi và hẹn lại 16:00 01/12/2026"
    paper = IssuedPaper.objects.get(dossier=dossier, form=PaperForm.APOLOGY)
    assert (paper.number, paper.sha256) == ("01/PXL", "")
    assert (
        timeline_of(dossier.id).lines[0].what
        == "Xin lỗi và hẹn lại: văn bản số 01/PXL, hẹn mới 16:00 01/12/2026"
    )
    assert Event.objects.get(name="dossiers.promise_moved").payload["due_at"] == "2026-11-27T02:00:00+00:00"
    office.resolve(dossier, at(16, day=NEXT_MONDAY))
    assert "resolved_late" in Delta.objects.filter(dossier=dossier).values_list("measure", flat=True)
    assert broken_timelines() == []


def test_an_apology_comes_once() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    sorry(office, dossier, at(10), at(16, day=NEXT_MONDAY))
    with pytest.raises(ActRefused, match="không quá một lần"):
        sorry(office, dossier, at(11), at(16, day=NEXT_TUESDAY))
    assert new_dates_of(dossier.id) == NewDates(extended=0, rescheduled=1, recounted=0)


@pytest.mark.parametrize(
    ("when", "notice"),
    [
        (at(9, day=WEDNESDAY), Notice.IN_TIME),
        (at(9, day=THURSDAY), Notice.IN_TIME),
        (at(10, day=THURSDAY), Notice.SHORT),
        (at(10, day=FRIDAY), Notice.AFTER_DUE),
    ],
)
def test_too_late_an_apology_is_marked_and_never_blocked(when: datetime, notice: Notice) -> None:
    office = make_office()
    dossier = office.accept(at(9))
    assert notice_given(when, dossier.due_at, dossier.agency_id) is notice
    sorry(office, dossier, when, at(16, day=NEXT_TUESDAY))
    entry = dossier.timeline.order_by("-seq")[0]
    assert entry.payload["notice"] == notice.value


@pytest.mark.parametrize("until", [None, at(8, day=FRIDAY), at(9, day=FRIDAY + timedelta(days=1))])
def test_a_new_promise_is_a_later_working_day(until: datetime | None) -> None:
    office = make_office()
    dossier = office.accept(at(9))
    with pytest.raises(InvalidInput) as refused:
        sorry(office, dossier, at(10), until)
    assert list(refused.value.fields) == ["promised_at"]


def test_only_who_signs_for_the_agency_moves_a_date() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    officer = office.commune[Role.CASE_OFFICER]
    with pytest.raises(NotAllowed):
        extend(
            act_of(officer, at(10)),
            officer.actor(at(10)),
            [ExtensionInput(dossier_id=dossier.id, days=1, ground="Nhiều trang", source=LAW)],
        )
    with pytest.raises(NotAllowed):
        reschedule(
            act_of(officer, at(10)),
            officer.actor(at(10)),
            [ApologyInput(dossier.id, "Chậm", at(16, day=NEXT_MONDAY))],
        )


def test_wrong_state_old_page_and_one_of_two() -> None:
    office = make_office()
    first, second = office.accept(at(9)), office.accept(at(9, 5))
    leader = office.commune[Role.AGENCY_LEADER]
    office.resolve(second, at(11))
    both = [
        ExtensionInput(dossier_id=each.id, days=1, ground="Nhiều trang", source=LAW)
        for each in (first, second)
    ]
    with pytest.raises(Conflict):
        extend(act_of(leader, at(14)), leader.actor(at(14)), both)
    with pytest.raises(Conflict):
        reschedule(
            act_of(leader, at(14)),
            leader.actor(at(14)),
            [ApologyInput(each.id, "Chậm", at(16, day=NEXT_MONDAY)) for each in (first, second)],
        )
    office.complete(first, Role.CASE_OFFICER, "submit", at(14))
    with pytest.raises(Conflict):
        extend(replace(act_of(leader, at(15)), expected_version=1), leader.actor(at(15)), both[:1])
    with pytest.raises(InvalidInput) as empty:
        extend(act_of(leader, at(15)), leader.actor(at(15)), [replace(both[0], days=0, ground="", source="")])
    assert sorted(empty.value.fields) == ["days", "ground", "source"]
    with pytest.raises(InvalidInput):
        reschedule(act_of(leader, at(15)), leader.actor(at(15)), [ApologyInput(first.id, " ", at(16))])
    assert not ClockChange.objects.exists()


def test_a_changed_calendar_counts_pauses_extensions_and_apologies_in() -> None:
    """Against a naive recount of each dossier from its own rows, over whatever happened to thirty of them."""
    office = make_office()
    chance = Random(30)
    officer = office.commune[Role.CASE_OFFICER]
    dossiers = [office.accept(at(9, n), time_limit=f"{chance.randint(2, 6)}d") for n in range(30)]
    for dossier in dossiers[5:]:
        stopped = at(chance.randint(10, 16))
        paper = PauseInput(
            dossier_id=dossier.id,
            ground="public_posting",
            evidence_number="1/TB",
            evidence_on=MONDAY,
        )
        pause(act_of(officer, stopped), officer.actor(stopped), [paper])
        if chance.random() < 0.8:
            on = at(chance.randint(8, 11), day=WEDNESDAY)
            resume(act_of(officer, on), officer.actor(on), [ResumeInput(dossier.id)])
            if chance.random() < 0.5:
                longer(office, dossier, at(14, day=WEDNESDAY), days=chance.randint(1, 3))
            if chance.random() < 0.3:
                sorry(office, dossier, at(15, day=WEDNESDAY), at(16, day=date(2026, 12, 18)))
    storm = CalendarDay(THURSDAY, DayKind.CLOSURE, "Bão số 13", "CĐ 12/CĐ-UBND")
    agency = office.commune.agency.id

    told = {one.dossier_id: one.due_after for one in moved_by(agency, declared=[storm])}
    set_day(system_act(), agency_id=agency, day=storm)
    expected = {each.id: due for each in dossiers if (due := naive(each)) != _due(each)}
    assert told == expected
    assert {one.dossier_id: one.due_after for one in moved_by(agency)} == expected
    assert len(expected) > 20

    assert recompute_due(system_act(), None, agency, "CĐ 12/CĐ-UBND") == len(expected)
    assert {each.id: _due(each) for each in dossiers} == {each.id: naive(each) for each in dossiers}
    assert moved_by(agency) == []
    assert broken_timelines() == []


def _due(dossier: Dossier) -> datetime:
    return Dossier.objects.get(id=dossier.id).due_at


def naive(dossier: Dossier) -> datetime:
    """One dossier alone, straight from its rows: no columns, no shared histories, no kept ledger."""
    calendar = calendar_of(dossier.agency_id)
    pauses = clock_history(dossier.id).pauses
    extra = ClockChange.objects.filter(dossier=dossier, kind=ClockChangeKind.EXTENDED)
    changes = [Extension(row.at, Limit.parse(row.time_limit), row.ground, row.source) for row in extra]
    limit = Limit.parse(dossier.time_limit)
    return due_moment(dossier.received_at, limit, calendar, pauses, changes=changes)
