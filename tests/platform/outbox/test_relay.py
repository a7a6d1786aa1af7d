"""Committed news reaches each listener once, in order, whatever is cut off in between."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from motcua.platform.db.batch import write_batch
from motcua.platform.db.ids import new_id
from motcua.platform.jobs.telling import defer_batch
from motcua.platform.outbox import relay
from motcua.platform.outbox.announce import announce
from motcua.platform.outbox.models import Event
from motcua.platform.outbox.relay import Told, relay_once

pytestmark = pytest.mark.django_db

MOMENT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SUBSCRIPTIONS = {"went": ("a", "b"), "came": ("a",)}


def said(stream: UUID, seq: int, name: str = "went", at: datetime = MOMENT) -> None:
    with transaction.atomic():
        write_batch([announce(stream, seq, name, {"seq": seq}, at)])


class Heard:
    """A queue that only remembers."""

    def __init__(self) -> None:
        self.batches: list[tuple[str, list[tuple[UUID, int]]]] = []

    def __call__(self, listener: str, events: list[Told]) -> None:
        self.batches.append((listener, [(event.stream_id, event.seq) for event in events]))


def test_each_listener_gets_its_events_in_one_batch() -> None:
    stream = new_id()
    said(stream, 1, "came")
    said(stream, 2, "went")
    said(stream, 3, "unheard")
    heard = Heard()

    assert relay_once(SUBSCRIPTIONS, heard) == 3
    assert heard.batches == [("a", [(stream, 1), (stream, 2)]), ("b", [(stream, 2)])]
    assert relay_once(SUBSCRIPTIONS, heard) == 0


def test_a_batch_that_is_cut_never_leaves_an_earlier_event_of_a_stream_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(relay, "BATCH_EVENTS", 1)
    stream = new_id()
    # The clock was set back between the two.
    said(stream, 1, at=MOMENT)
    said(stream, 2, at=MOMENT - timedelta(hours=1))
    heard = Heard()

    relay_once({"went": ("a",)}, heard)

    assert heard.batches == [("a", [(stream, 1), (stream, 2)])]


def test_a_relay_that_fails_moves_nothing() -> None:
    said(new_id(), 1)

    def broken(_listener: str, _events: list[Told]) -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        relay_once(SUBSCRIPTIONS, broken)
    assert Event.objects.filter(relayed_at__isnull=True).count() == 1


def test_jobs_of_one_stream_share_a_lock_and_queue_rows_are_written_with_the_marks() -> None:
    stream = new_id()
    said(stream, 1)
    relay_once({"went": ("some.listener",)}, defer_batch)
    said(stream, 2)
    relay_once({"went": ("some.listener",)}, defer_batch)

    jobs = ProcrastinateJob.objects.order_by("id")
    assert [job.args["events"][0]["seq"] for job in jobs] == [1, 2]
    assert len({job.lock for job in jobs}) == 1
