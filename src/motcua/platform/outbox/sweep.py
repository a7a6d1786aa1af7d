"""News that was told long ago is swept: what happened stands in the timeline, the outbox only passes on."""

from django.db import connection

_SWEEP = "delete from outbox_event where relayed_at < now() - make_interval(days => %s)"


def sweep_told(older_than_days: int) -> int:
    """Delete events that were handed to the queue so many days ago; answers how many. 1 query.

    Whatever still waits stays, however old. By the database's clock, which also set `relayed_at`.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SWEEP, [older_than_days])
        return int(cursor.rowcount)
