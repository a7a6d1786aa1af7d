"""The nightly round tidies up, and doing it twice does no harm."""

from datetime import UTC, datetime, timedelta

import pytest

from motcua.apps.dossiers.models import FollowAttempt
from motcua.jobs.daily import nightly
from motcua.platform import clock
from motcua.platform.db.ids import new_id

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 19, 10, tzinfo=UTC)


def failed(age: timedelta) -> None:
    FollowAttempt.objects.create(id=new_id(), at=NOW - age, address_hash=b"a", code_hash=b"c")


def test_old_failures_are_forgotten_and_fresh_ones_still_count() -> None:
    failed(timedelta(hours=25))
    failed(timedelta(minutes=5))
    with clock.simulated(lambda: NOW):
        nightly(timestamp=0)
        nightly(timestamp=0)
    assert [attempt.at for attempt in FollowAttempt.objects.all()] == [NOW - timedelta(minutes=5)]
