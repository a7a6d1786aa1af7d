"""What pauses, extensions, restarts and new promises do to a due moment."""

import pytest

from motcua.domain.worktime import (
    Extension,
    Limit,
    Mode,
    Pause,
    Reschedule,
    Restart,
    WorkingDays,
    WorkingHours,
    due_moment,
    explain,
)
from tests.factories.worktime import NATIONAL, at, paused

RECEIVED = "2026-03-02T09:00"  # a Monday


@pytest.mark.parametrize(
    ("limit", "opened", "closed", "due"),
    [
        ("5d", "2026-03-03T10:00", "2026-03-05T10:00", "2026-03-11T09:00"),
        ("5d", "2026-03-03T10:00", "2026-03-05T11:00", "2026-03-11T10:00"),
        ("5d", "2026-03-03T16:00", "2026-03-04T08:00", "2026-03-09T10:30"),
        # From opening to closing is a whole day; over a weekend nothing passes.
        ("5d", "2026-03-03T07:30", "2026-03-04T17:00", "2026-03-11T09:00"),
        ("5d", "2026-03-06T17:00", "2026-03-09T07:30", "2026-03-09T09:00"),
        ("5d", "2026-03-07T10:00", "2026-03-10T10:00", "2026-03-10T11:30"),
        ("20h", "2026-03-03T10:00", "2026-03-05T10:00", "2026-03-06T14:30"),
        ("90m", "2026-03-02T10:00", "2026-03-02T14:00", "2026-03-02T14:30"),
        # Calendar days: the length on the wall, landed on a working day.
        ("10c", "2026-03-03T10:00", "2026-03-05T11:00", "2026-03-16T10:00"),
        ("10c", "2026-03-03T10:00", "2026-03-04T10:00", "2026-03-13T09:00"),
        ("10c", "2026-03-03T10:00", "2026-03-05T23:00", "2026-03-16T17:00"),
    ],
)
def test_a_pause_moves_the_due_moment_by_what_it_covered(
    limit: str, opened: str, closed: str, due: str
) -> None:
    assert due_moment(at(RECEIVED), Limit.parse(limit), NATIONAL, [paused(opened, closed)]) == at(due)


def test_a_pause_across_tet_counts_its_working_days_only() -> None:
    due = due_moment(
        at("2026-02-10T10:00"), WorkingDays(5), NATIONAL, [paused("2026-02-12T09:00", "2026-02-24T09:00")]
    )
    # Without it 2026-02-24; the pause covered 12, 13 and 23 February.
    assert due == at("2026-02-27T10:00")


def test_overlapping_and_touching_pauses_are_one() -> None:
    apart = [
        paused("2026-03-03T10:00", "2026-03-04T15:00"),
        paused("2026-03-04T09:00", "2026-03-05T10:00"),
        paused("2026-03-05T10:00", "2026-03-06T10:00"),
    ]
    whole = [paused("2026-03-03T10:00", "2026-03-06T10:00")]
    assert due_moment(at(RECEIVED), WorkingDays(5), NATIONAL, apart) == at("2026-03-12T09:00")
    assert due_moment(at(RECEIVED), WorkingDays(5), NATIONAL, whole) == at("2026-03-12T09:00")


def test_a_pause_opened_after_the_due_moment_moves_nothing() -> None:
    due = due_moment(at(RECEIVED), WorkingDays(2), NATIONAL, [paused("2026-03-04T09:01", "2026-03-20T09:00")])
    assert due == at("2026-03-04T09:00")


def test_a_pause_opened_in_time_only_because_of_an_earlier_one_counts() -> None:
    pauses = [
        paused("2026-03-03T09:00", "2026-03-04T09:00"),
        paused("2026-03-05T08:00", "2026-03-06T08:00"),
    ]
    assert due_moment(at(RECEIVED), WorkingDays(2), NATIONAL, pauses) == at("2026-03-06T09:00")


def test_the_part_of_a_pause_before_the_receipt_counts_for_nothing() -> None:
    due = due_moment(at(RECEIVED), WorkingDays(5), NATIONAL, [paused("2026-02-25T09:00", "2026-03-03T09:00")])
    assert due == at("2026-03-10T09:00")


def test_an_open_pause_moves_nothing_yet() -> None:
    waiting = Pause(at("2026-03-03T10:00"), None)
    assert due_moment(at(RECEIVED), WorkingDays(5), NATIONAL, [waiting]) == at("2026-03-09T09:00")


def test_a_pause_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="kết thúc trước"):
        paused("2026-03-05T10:00", "2026-03-03T10:00")


def test_a_pause_on_the_due_day_counts_until_closing_when_the_day_is_due_whole() -> None:
    late_in_the_day = [paused("2026-03-09T16:00", "2026-03-11T16:00")]
    due = due_moment(at(RECEIVED), WorkingDays(5), NATIONAL, late_in_the_day, mode=Mode.END_OF_DAY)
    assert due == at("2026-03-11T17:00")


def test_an_extension_lengthens_the_limit() -> None:
    granted = Extension(
        at("2026-03-05T09:00"), WorkingDays(2), "Thỏa thuận bằng văn bản", "ND23-2015 Điều 21"
    )
    assert due_moment(at(RECEIVED), WorkingDays(5), NATIONAL, changes=[granted]) == at("2026-03-11T09:00")


def test_an_extension_in_another_unit_runs_from_where_the_limit_ended() -> None:
    granted = Extension(at("2026-03-05T09:00"), WorkingHours(4), "Theo luật", "X")
    pause = paused("2026-03-06T09:00", "2026-03-09T09:00")
    due = due_moment(at(RECEIVED), WorkingDays(5), NATIONAL, [pause], changes=[granted])
    assert due == at("2026-03-10T14:30")


def test_an_extension_after_the_due_moment_moves_nothing() -> None:
    granted = Extension(at("2026-03-09T09:01"), WorkingDays(2), "Muộn", "X")
    assert due_moment(at(RECEIVED), WorkingDays(5), NATIONAL, changes=[granted]) == at("2026-03-09T09:00")


def test_a_new_promise_moves_the_promise_and_never_the_due_moment() -> None:
    promise = Reschedule(at("2026-03-06T09:00"), at("2026-03-12T17:00"), "Thiếu cán bộ", "ND118-2025 Mẫu 04")
    ledger = explain(at(RECEIVED), WorkingDays(5), NATIONAL, changes=[promise])
    assert (ledger.due_at, ledger.promised_at) == (at("2026-03-09T09:00"), at("2026-03-12T17:00"))


def test_a_restart_counts_the_whole_limit_anew_and_forgets_earlier_pauses() -> None:
    pause = paused("2026-03-03T10:00", "2026-03-04T10:00")
    returned = Restart(at("2026-03-16T17:30"), "Nộp lại đầy đủ", "ND61-2018 Điều 19")
    ledger = explain(at(RECEIVED), WorkingDays(5), NATIONAL, [pause], changes=[returned])
    assert (ledger.original_due_at, ledger.due_at) == (at("2026-03-09T09:00"), at("2026-03-24T07:30"))


def test_a_pause_that_a_restart_falls_into_belongs_to_each_count_in_part() -> None:
    pause = paused("2026-03-05T09:00", "2026-03-11T09:00")
    returned = Restart(at("2026-03-10T09:00"), "Nộp lại", "X")
    due = due_moment(at(RECEIVED), WorkingDays(5), NATIONAL, [pause], changes=[returned])
    assert due == at("2026-03-18T09:00")
