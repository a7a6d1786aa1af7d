"""When a desk has been left alone."""

from datetime import UTC, datetime, timedelta

import pytest

from motcua.platform.accounts.idleness import is_left_alone, is_worth_noting
from motcua.platform.accounts.models import Session, User

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def left_alone(*, since_last: int, idle: int = 0, allowed: int = 15) -> bool:
    """Minutes since the last deed that was noted; seconds since the one that the page tells of."""
    session = Session(active_at=NOON - timedelta(minutes=since_last))
    return is_left_alone(session, User(lock_after_minutes=allowed), idle, NOON)


@pytest.mark.parametrize(
    ("since_last", "idle", "alone"),
    [(0, 0, False), (15, 0, False), (16, 0, True), (1, 14 * 60, False), (1, 15 * 60, True), (600, 0, True)],
)
def test_a_desk_is_alone_after_the_accounts_minutes(since_last: int, idle: int, alone: bool) -> None:
    assert left_alone(since_last=since_last, idle=idle) == alone


def test_who_wants_no_lock_gets_none() -> None:
    assert left_alone(since_last=600, idle=36_000, allowed=0) is False


def test_a_deed_is_noted_once_a_minute() -> None:
    session = Session(active_at=NOON - timedelta(seconds=90))
    assert [is_worth_noting(session, idle, NOON) for idle in (0, 30, 31)] == [True, True, False]
