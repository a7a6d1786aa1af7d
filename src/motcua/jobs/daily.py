"""What is done once a night. The queue itself sees to it that one worker of all does it."""

from datetime import timedelta

import structlog
from django.conf import settings
from procrastinate.contrib.django import app

from motcua.apps.dossiers.commands.forget_follow_attempts import forget_follow_attempts
from motcua.apps.dossiers.commands.link_people import link_people_left_over
from motcua.apps.dossiers.commands.remind_of_pauses import remind_of_pauses
from motcua.platform import clock
from motcua.platform.accounts.models import Session
from motcua.platform.audit.partitions import make_partitions
from motcua.platform.files.sweep import sweep_orphans
from motcua.platform.jobs.sweep import sweep_done
from motcua.platform.outbox.sweep import sweep_told

ORPHAN_AGE = timedelta(hours=24)
"""Far longer than any act takes, so that no file is swept whose act is still at work."""

log = structlog.get_logger(__name__)


@app.periodic(cron="10 19 * * *")  # 02:10 in Viet Nam
@app.task(name="nightly", lock="nightly", queueing_lock="nightly")
def nightly(timestamp: int) -> None:
    """Make the next months' partitions; sweep files that no act adopted, ended sessions, old failed tries,
    news that was told, jobs that are done; know the people of dossiers that no event told of.
    """
    now = clock.now()
    log.info(
        "nightly",
        scheduled=timestamp,
        partitions=make_partitions(now.date()),
        files=sweep_orphans(ORPHAN_AGE).deleted,
        sessions=Session.objects.filter(expire_date__lt=now).delete()[0],
        people=link_people_left_over(),
        told_events=sweep_told(settings.KEEP_TOLD_DAYS),
        done_jobs=sweep_done(settings.KEEP_TOLD_DAYS),
        follow_attempts=forget_follow_attempts(now),
        pauses_reminded_of=remind_of_pauses(now),
    )
