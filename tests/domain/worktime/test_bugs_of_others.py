"""Deadline bugs that users of other systems reported, each as a test that ours does not have them.

OC: VietOpenCPS/opencps, OZ: open-zaak/open-zaak, DS: demarches-simplifiees, by issue number.
"""

from datetime import timedelta

from motcua.domain.worktime import (
    OfficeHours,
    Restart,
    Saturday,
    WorkingDays,
    WorkingHours,
    due_moment,
    explain,
    national_calendar,
    remaining,
)
from motcua.domain.worktime.spans import used
from tests.factories.worktime import NATIONAL, at, paused


def test_oc1_1080_each_step_has_a_due_moment_of_its_own_days() -> None:
    """Days of a step were ignored and its due date was always the day it began."""
    began = at("2026-11-16T09:00")
    dues = [due_moment(began, WorkingDays(days), NATIONAL) for days in (1, 2, 3)]
    assert dues == [at("2026-11-17T09:00"), at("2026-11-18T09:00"), at("2026-11-19T09:00")]


def test_oc1_1252_overdue_is_told_in_working_hours() -> None:
    """'Overdue 1 day 3 h' in working hours was wanted; only dates could be told."""
    late = remaining(at("2026-11-23T17:00"), at("2026-11-20T14:00"), NATIONAL)
    assert (late.working_days, late.hours, late.in_words()) == (1, 3, "quá hạn 1 ngày 3 giờ")


def test_oc1_1178_a_wait_of_one_day_does_not_end_after_minutes() -> None:
    """A transition after 'one day' fired after one to five minutes."""
    began = at("2026-11-20T16:58")
    fires = due_moment(began, WorkingDays(1), NATIONAL)
    assert fires == at("2026-11-23T16:58")
    assert fires - began >= timedelta(days=1)


def test_oc1_1254_rounds_of_supplements_do_not_make_a_dossier_overdue() -> None:
    """After three or four supplement rounds a dossier flipped to overdue."""
    rounds = [
        paused("2026-03-03T09:00", "2026-03-05T09:00"),
        paused("2026-03-05T15:00", "2026-03-10T15:00"),
        paused("2026-03-11T09:00", "2026-03-18T09:00"),
        paused("2026-03-18T14:00", "2026-03-25T14:00"),
    ]
    due = due_moment(at("2026-03-02T09:00"), WorkingDays(5), NATIONAL, rounds)
    # 2 + 3 + 5 + 5 working days were waited for.
    assert due == due_moment(at("2026-03-02T09:00"), WorkingDays(20), NATIONAL)
    assert used(at("2026-03-02T09:00"), at("2026-03-25T14:00"), NATIONAL, rounds).working_days == 2


def test_oc2_1149_weekends_and_holidays_are_the_offices_own() -> None:
    """Holidays could not be kept, and the weekend was fixed."""
    saturday_office = national_calendar(OfficeHours.parse(saturday=Saturday.HALF))
    received = at("2026-11-13T09:00")
    dues = [due_moment(received, WorkingDays(1), calendar) for calendar in (NATIONAL, saturday_office)]
    assert dues == [at("2026-11-16T09:00"), at("2026-11-14T09:00")]


def test_oz_747_and_885_suspending_moves_the_date() -> None:
    """Suspending a case set a flag and moved no date."""
    ledger = explain(
        at("2026-03-02T09:00"), WorkingDays(5), NATIONAL, [paused("2026-03-04T09:00", "2026-03-11T09:00")]
    )
    assert (ledger.original_due_at, ledger.due_at) == (at("2026-03-09T09:00"), at("2026-03-16T09:00"))


def test_ds_1778_after_a_correction_the_clock_goes_on_or_starts_anew_as_the_law_says() -> None:
    """Reset and continue were mixed up."""
    received, back = at("2026-03-02T09:00"), "2026-03-11T09:00"
    goes_on = due_moment(received, WorkingDays(5), NATIONAL, [paused("2026-03-04T09:00", back)])
    anew = due_moment(received, WorkingDays(5), NATIONAL, changes=[Restart(at(back), "Nộp lại", "X")])
    assert (goes_on, anew) == (at("2026-03-16T09:00"), at("2026-03-18T09:00"))


def test_jmix_790_one_day_is_not_twenty_four_hours_of_work() -> None:
    """'One day' became 24 business hours, about three days."""
    received = at("2026-11-16T09:00")
    assert due_moment(received, WorkingDays(1), NATIONAL) == at("2026-11-17T09:00")
    assert due_moment(received, WorkingHours(24), NATIONAL) == at("2026-11-19T09:00")
