"""Three in the afternoon, and which receipt starts the clock."""

from datetime import date

import pytest

from motcua.domain.worktime import rules_on
from motcua.domain.worktime.same_day import clock_starts_at, same_day_due, transfer_due
from tests.factories.worktime import NATIONAL, at


@pytest.mark.parametrize(
    ("received", "transfer", "same_day"),
    [
        ("2026-11-16T14:59", "2026-11-16T17:00", "2026-11-16T17:00"),
        ("2026-11-16T15:00", "2026-11-16T17:00", "2026-11-16T17:00"),
        ("2026-11-16T15:01", "2026-11-17T07:30", "2026-11-17T17:00"),
        ("2026-11-16T16:59", "2026-11-17T07:30", "2026-11-17T17:00"),
        ("2026-11-20T16:59", "2026-11-23T07:30", "2026-11-23T17:00"),
        ("2026-11-16T17:30", "2026-11-17T17:00", "2026-11-17T17:00"),
        ("2026-11-23T15:30", "2026-11-25T07:30", "2026-11-25T17:00"),
    ],
)
def test_after_three_papers_and_same_day_results_wait_for_the_next_day(
    received: str, transfer: str, same_day: str
) -> None:
    assert transfer_due(at(received), NATIONAL) == at(transfer)
    assert same_day_due(at(received), NATIONAL) == at(same_day)


def test_a_dossier_received_elsewhere_starts_where_it_is_resolved() -> None:
    accepted, arrived = at("2026-11-16T09:00"), at("2026-11-17T10:00")
    now, before = rules_on(date(2026, 11, 16)), rules_on(date(2020, 3, 2))
    assert [clock_starts_at(accepted, moment, now) for moment in (arrived, None)] == [arrived, None]
    assert clock_starts_at(accepted, None, before) == accepted
