"""Figures made of differences are the figures that a count would give."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from motcua.domain.statistics import Delta, Facts, Measure, deltas

AGENCY, OTHER_AGENCY, PROCEDURE = UUID(int=1), UUID(int=2), UUID(int=3)
MONDAY = date(2026, 11, 23)
RECEIVED = Facts(
    agency_id=AGENCY, procedure_id=PROCEDURE, channel="counter", received_on=MONDAY, due_on=MONDAY
)


def added(measure: Measure, amount: int = 1, day: date = MONDAY, agency: UUID = AGENCY) -> Delta:
    """A change of one cell."""
    return Delta(day, agency, PROCEDURE, "counter", measure, amount)


def test_a_new_dossier_counts_as_received_on_its_day() -> None:
    assert deltas(None, RECEIVED) == (added(Measure.RECEIVED_COUNTER),)


def test_nothing_changes_where_nothing_countable_changed() -> None:
    assert deltas(RECEIVED, RECEIVED) == ()


def test_a_result_counts_on_the_day_it_is_issued_and_by_the_due_day() -> None:
    def resolved(days: int) -> tuple[Delta, ...]:
        after = replace(RECEIVED, resolved_on=MONDAY + timedelta(days=days))
        return deltas(RECEIVED, after)

    assert resolved(-1) == (added(Measure.RESOLVED_EARLY, day=MONDAY - timedelta(days=1)),)
    assert resolved(0) == (added(Measure.RESOLVED_ON_TIME),)
    assert resolved(1) == (added(Measure.RESOLVED_LATE, day=MONDAY + timedelta(days=1)),)


def test_another_agency_takes_the_dossier_with_all_it_counted_for() -> None:
    moved = replace(RECEIVED, agency_id=OTHER_AGENCY)
    assert deltas(RECEIVED, moved) == (
        added(Measure.RECEIVED_COUNTER, -1),
        added(Measure.RECEIVED_COUNTER, +1, agency=OTHER_AGENCY),
    )


def test_a_dossier_that_is_no_more_takes_back_what_it_counted_for() -> None:
    assert deltas(RECEIVED, None) == (added(Measure.RECEIVED_COUNTER, -1),)


DAYS = st.dates(MONDAY, MONDAY + timedelta(days=9))
STATES = st.builds(
    Facts,
    agency_id=st.sampled_from([AGENCY, OTHER_AGENCY]),
    procedure_id=st.just(PROCEDURE),
    channel=st.sampled_from(["online", "counter", "post"]),
    received_on=DAYS,
    due_on=st.none() | DAYS,
    resolved_on=st.none() | DAYS,
    delivered_on=st.none() | DAYS,
)


@given(st.lists(st.lists(STATES, min_size=1, max_size=6), max_size=6))
def test_the_sum_of_all_deltas_is_a_count_of_all_dossiers(histories: list[list[Facts]]) -> None:
    sums: Counter[tuple[object, ...]] = Counter()
    for history in histories:
        for delta in _deltas_of(history):
            sums[delta.day, delta.agency_id, delta.channel, delta.measure] += delta.amount
    counted = Counter(
        (day, facts.agency_id, facts.channel, measure)
        for facts in (history[-1] for history in histories)
        for day, measure in facts.counts()
    )
    assert {cell: amount for cell, amount in sums.items() if amount} == dict(counted)


def _deltas_of(history: Sequence[Facts]) -> list[Delta]:
    befores: list[Facts | None] = [None, *history]
    return [delta for before, after in zip(befores, history, strict=False) for delta in deltas(before, after)]
