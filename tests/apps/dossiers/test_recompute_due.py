"""When a day is changed, one is told whom it would move; then all move at once, and nothing is hidden."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest

from motcua.apps.calendars.commands.remove_day import remove_day
from motcua.apps.calendars.commands.set_day import set_day
from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.dossiers.commands.recompute_due import recompute_due
from motcua.apps.dossiers.models import Dossier, Promise, TimelineEntry
from motcua.apps.dossiers.queries.kept_ledger import ledger_lines
from motcua.apps.dossiers.queries.moved_by import Moved, moved_by
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.orgs.models import Level
from motcua.apps.orgs.roles import Role
from motcua.domain.worktime import TIME_ZONE, CalendarDay, CalendarGap, DayKind, due_moment
from motcua.domain.worktime.limits import Limit
from motcua.platform.acts import InvalidInput, NotAllowed
from motcua.platform.outbox.models import Event
from tests.factories.dossiers import MONDAY, Office, at, make_office
from tests.factories.orgs import act_of, make_agency, make_commune, system_act

WEDNESDAY, THURSDAY, FRIDAY = (MONDAY + timedelta(days=days) for days in (2, 3, 4))
CULTURE_DAY = MONDAY + timedelta(days=1)
STORM = CalendarDay(THURSDAY, DayKind.CLOSURE, "Bão số 13", "CĐ 12/CĐ-UBND")
SOURCE = "CĐ 12/CĐ-UBND"


def agency_of(office: Office) -> UUID:
    return office.commune.agency.id


def due_of(dossier: Dossier) -> datetime:
    return Dossier.objects.get(id=dossier.id).due_at


@pytest.mark.django_db
def test_who_would_move_is_told_before_anything_is_changed() -> None:
    office = make_office()
    short, long = office.accept(at(9), time_limit="1d"), office.accept(at(10), time_limit="3d")

    told = moved_by(agency_of(office), declared=[STORM])

    # Tuesday is Culture Day: one day ends on Wednesday, three on Friday.
    before, after = at(10, day=FRIDAY), at(10, day=FRIDAY + timedelta(days=3))
    assert told == [Moved(long.id, long.code, agency_of(office), before, before, after)]
    assert (told[0].later, told[0].breaks_promise) == (True, True)
    assert (due_of(short), due_of(long)) == (at(9, day=WEDNESDAY), before)
    assert moved_by(agency_of(office)) == []


@pytest.mark.django_db
def test_a_day_that_is_taken_back_brings_due_moments_forward() -> None:
    office = make_office()
    dossier = office.accept(at(9), time_limit="1d")
    (told,) = moved_by(agency_of(office), removed=[CULTURE_DAY])
    assert (told.dossier_id, told.due_after) == (dossier.id, at(9, day=CULTURE_DAY))
    assert (told.later, told.breaks_promise) == (False, False)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("limit", "closed", "moves"),
    [
        ("3d", MONDAY, True),  # the day of receipt itself: received on the next day that counts
        ("3d", WEDNESDAY, True),  # the first day that is counted
        ("3d", FRIDAY, True),  # the due day
        ("3d", FRIDAY + timedelta(days=3), False),  # the working day after it
        ("3d", FRIDAY + timedelta(days=1), False),  # a Saturday, off anyway
        ("3d", MONDAY - timedelta(days=3), False),  # before the receipt
        ("20h", WEDNESDAY, True),
        ("90m", WEDNESDAY, False),
        ("3c", THURSDAY, True),  # calendar days end on it
        ("3c", WEDNESDAY, False),  # and only pass over this one
    ],
)
def test_only_a_day_between_receipt_and_due_moment_moves_it(limit: str, closed: date, moves: bool) -> None:
    office = make_office()
    office.accept(at(9), time_limit=limit)
    day = CalendarDay(closed, DayKind.CLOSURE, "Đóng cửa", SOURCE)
    assert [one.later for one in moved_by(agency_of(office), declared=[day])] == [True] * moves


@pytest.mark.django_db
def test_the_list_is_what_the_clock_says_dossier_by_dossier() -> None:
    office = make_office()
    limits = ("1d", "3d", "20h", "90m", "5c", "3c")
    dossiers = [
        office.accept(at(8 + n), time_limit=limit) for n, limit in enumerate(limits * 2) if n not in (4,)
    ]
    set_day(system_act(), agency_id=agency_of(office), day=STORM)
    calendar = calendar_of(agency_of(office))
    expected = {
        dossier.id: due
        for dossier in dossiers
        if (due := due_moment(dossier.received_at, Limit.parse(dossier.time_limit), calendar))
        != dossier.due_at
    }
    assert {one.dossier_id: one.due_after for one in moved_by(agency_of(office))} == expected


@pytest.mark.django_db
def test_due_moments_move_and_what_was_promised_stays() -> None:
    office = make_office()
    dossier = office.accept(at(10))
    before, after = at(10, day=FRIDAY), at(10, day=FRIDAY + timedelta(days=3))
    set_day(system_act(), agency_id=agency_of(office), day=STORM)

    assert recompute_due(system_act(), None, agency_of(office), SOURCE) == 1

    dossier.refresh_from_db()
    assert (dossier.promised_at, dossier.due_at) == (before, after)
    promises = Promise.objects.filter(dossier=dossier).order_by("seq")
    assert [(one.kind, one.due_at, one.source) for one in promises] == [
        ("first", before, "ND118-2025 Đ17"),
        ("recalculated", after, SOURCE),
    ]
    assert promises[1].calendar_fingerprint == calendar_of(agency_of(office)).fingerprint
    assert "Bão số 13" in " ".join(str(line.why) for line in ledger_lines(promises[1].ledger))


@pytest.mark.django_db
def test_the_timeline_and_the_news_tell_that_it_moved() -> None:
    office = make_office()
    dossier = office.accept(at(10))
    set_day(system_act(), agency_id=agency_of(office), day=STORM)
    recompute_due(system_act(), None, agency_of(office), SOURCE)

    assert (
        timeline_of(dossier.id).lines[0].what == "Tính lại hạn theo lịch làm việc: hạn mới 10:00 30/11/2026"
    )
    event = Event.objects.get(stream_id=dossier.id, name="dossiers.due_moved")
    assert event.payload == {
        "agency_id": str(agency_of(office)),
        "promised_at": "2026-11-27T03:00:00+00:00",
        "due_before": "2026-11-27T03:00:00+00:00",
        "due_after": "2026-11-30T10:00:00+07:00",
    }
    assert broken_timelines() == []


@pytest.mark.django_db
def test_applied_twice_it_moves_once() -> None:
    office = make_office()
    dossier = office.accept(at(10))
    set_day(system_act(), agency_id=agency_of(office), day=STORM)
    act = system_act()
    assert [recompute_due(act, None, agency_of(office), SOURCE) for _ in range(2)] == [1, 0]
    assert TimelineEntry.objects.filter(dossier=dossier, verb="recalculate_due").count() == 1


@pytest.mark.django_db
def test_there_and_back_leaves_every_step_in_the_ledger() -> None:
    office = make_office()
    dossier = office.accept(at(10))
    for change in (
        lambda: set_day(system_act(), agency_id=agency_of(office), day=STORM),
        lambda: remove_day(system_act(), agency_id=agency_of(office), day=THURSDAY),
    ):
        change()
        recompute_due(system_act(), None, agency_of(office), SOURCE)
    assert due_of(dossier) == at(10, day=FRIDAY)
    kinds = Promise.objects.filter(dossier=dossier).order_by("seq").values_list("kind", flat=True)
    assert list(kinds) == ["first", "recalculated", "recalculated"]


@pytest.mark.django_db
def test_a_resolved_dossier_keeps_its_due_moment() -> None:
    office = make_office()
    resolved = office.accept(at(9))
    office.resolve(resolved, at(11))
    set_day(system_act(), agency_id=agency_of(office), day=STORM)
    assert moved_by(agency_of(office)) == []
    assert recompute_due(system_act(), None, agency_of(office), SOURCE) == 0
    assert due_of(resolved) == at(9, day=FRIDAY)


@pytest.mark.django_db
def test_a_dossier_that_is_resolved_while_others_are_moved_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office = make_office()
    faster, other = office.accept(at(9)), office.accept(at(10))
    set_day(system_act(), agency_id=agency_of(office), day=STORM)
    listed = moved_by(agency_of(office))
    office.resolve(faster, at(11))
    monkeypatch.setattr("motcua.apps.dossiers.commands.recompute_due.moved_by", lambda _agency: listed)
    assert recompute_due(system_act(), None, agency_of(office), SOURCE) == 1
    assert (due_of(faster), due_of(other)) == (at(9, day=FRIDAY), at(10, day=FRIDAY + timedelta(days=3)))


@pytest.mark.django_db
def test_a_day_of_the_province_moves_its_communes_but_not_others() -> None:
    province = make_agency("Tỉnh Lam Giang", Level.PROVINCE)
    ours = make_office(make_commune("Phường Tân Hòa", province))
    others = make_office(make_commune("Phường Ở Tỉnh Khác"))
    dossier, untouched = ours.accept(at(10)), others.accept(at(10))
    assert [one.dossier_id for one in moved_by(province.pk, declared=[STORM])] == [dossier.id]

    set_day(system_act(), agency_id=province.pk, day=STORM)
    assert recompute_due(system_act(), None, province.pk, SOURCE) == 1
    assert due_of(untouched) == at(10, day=FRIDAY)


@pytest.mark.django_db
def test_progress_is_told_batch_by_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("motcua.apps.dossiers.commands.recompute_due.BATCH_DOSSIERS", 2)
    office = make_office()
    for minute in range(5):
        office.accept(at(10, minute))
    set_day(system_act(), agency_id=agency_of(office), day=STORM)
    told: list[tuple[int, int]] = []
    recompute_due(system_act(), None, agency_of(office), SOURCE, lambda *numbers: told.append(numbers))
    assert told == [(2, 5), (4, 5), (5, 5)]


@pytest.mark.django_db
def test_a_limit_that_would_lead_into_an_unknown_year_is_an_error() -> None:
    office = make_office()
    year_end = date(2026, 12, 28)
    office.accept(datetime.combine(year_end, time(9), TIME_ZONE), time_limit="3d")
    closed = [CalendarDay(date(2026, 12, day), DayKind.CLOSURE, "Bão", SOURCE) for day in (29, 30, 31)]
    with pytest.raises(CalendarGap):
        moved_by(agency_of(office), declared=closed)


@pytest.mark.django_db
def test_only_who_keeps_calendars_moves_due_moments_and_on_a_paper() -> None:
    office = make_office()
    officer, keeper = office.commune[Role.CASE_OFFICER], office.commune[Role.ADMINISTRATOR]
    with pytest.raises(NotAllowed):
        recompute_due(act_of(officer), officer.actor(), agency_of(office), SOURCE)
    with pytest.raises(InvalidInput):
        recompute_due(act_of(keeper), keeper.actor(), agency_of(office), " ")
    assert recompute_due(act_of(keeper), keeper.actor(), agency_of(office), SOURCE) == 0
