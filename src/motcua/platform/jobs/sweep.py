"""Jobs that were done long ago are swept; a failed one stays until a person has seen to it."""

from django.db import connection

# With a job go its events, by the queue's own cascade. Its last event is its end.
_SWEEP = """
delete from procrastinate_jobs job
where status in ('succeeded', 'cancelled', 'aborted')
      and not exists (
          select from procrastinate_events
          where job_id = job.id and at >= now() - make_interval(days => %s)
      )
"""


def sweep_done(older_than_days: int) -> int:
    """Delete jobs that ended well so many days ago; answers how many. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute(_SWEEP, [older_than_days])
        return int(cursor.rowcount)
