"""The queue is emptied of what is done; what failed waits for a person."""

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob

from motcua.platform.jobs.sweep import sweep_done


def job(status: str, days: int) -> None:
    """A job that came to that status so many days ago; triggers write its events as of now."""
    with connection.cursor() as cursor:
        cursor.execute(
            """insert into procrastinate_jobs (queue_name, task_name, status)
            values ('q', %s, %s) returning id""",
            [f"{status} {days}", status],
        )
        (job_id,) = cursor.fetchone()
        cursor.execute(
            "insert into procrastinate_events (job_id, type, at) values (%s, 'deferred', now())", [job_id]
        )
        cursor.execute(
            "update procrastinate_events set at = now() - make_interval(days => %s) where job_id = %s",
            [days, job_id],
        )


@pytest.mark.django_db
def test_old_jobs_that_ended_well_go_with_their_events_and_all_others_stay() -> None:
    for status in ("succeeded", "cancelled", "aborted", "failed", "todo", "doing"):
        job(status, 31)
    job("succeeded", 29)

    assert [sweep_done(30), sweep_done(30)] == [3, 0]

    left = sorted(ProcrastinateJob.objects.values_list("task_name", flat=True))
    assert left == ["doing 31", "failed 31", "succeeded 29", "todo 31"]
    assert ProcrastinateEvent.objects.values("job_id").distinct().count() == 4
