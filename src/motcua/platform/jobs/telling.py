"""The task that tells one batch of events to one listener, and the deferring of it."""

from typing import Any
from uuid import UUID

from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from motcua.platform.jobs.subscriptions import listeners_by_name
from motcua.platform.outbox.relay import Told

SHARDS = 16
MOST_ATTEMPTS = 10


# 1, 2, 4 … 512 seconds: about 17 minutes of trying before a person must look (`motcua status`).
@app.task(name="tell", retry=RetryStrategy(max_attempts=MOST_ATTEMPTS, exponential_wait=2))
def tell(*, listener: str, events: list[dict[str, Any]]) -> None:
    """Tell the events in order, each in a transaction of its own.

    A retry tells the earlier ones again, which their listeners do not mind.
    """
    hear = listeners_by_name()[listener]
    for event in events:
        with transaction.atomic():
            hear(Told(UUID(event["stream_id"]), event["seq"], event["name"], event["payload"]))


def defer_batch(listener: str, events: list[Told]) -> None:
    """Put the events of one listener on the queue, in the transaction that is open.

    Jobs with the same lock run one after another, retries included. Streams are spread over a few
    locks, so that an event that keeps failing holds up a sixteenth of its listener and not all of it.
    """
    for shard, part in _by_shard(events).items():
        tell.configure(lock=f"{listener}/{shard}").defer(listener=listener, events=[_plain(e) for e in part])


def _by_shard(events: list[Told]) -> dict[int, list[Told]]:
    parts: dict[int, list[Told]] = {}
    for event in events:
        parts.setdefault(event.stream_id.int % SHARDS, []).append(event)
    return parts


def _plain(event: Told) -> dict[str, Any]:
    return {
        "stream_id": str(event.stream_id),
        "seq": event.seq,
        "name": event.name,
        "payload": event.payload,
    }
