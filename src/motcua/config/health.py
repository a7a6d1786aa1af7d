"""What `/health/ready` and `motcua status` look at, on one screen."""

from collections.abc import Callable

from django.db import Error

from motcua.apps.dossiers.queries.due_timers import waiting_timers
from motcua.platform import clock
from motcua.platform.health.checks import Finding, database, disk, migrations, news, worker


def timers() -> Finding:
    """How long due timers have waited. Lateness alone makes nothing unready: pages are worth sending."""
    try:
        waiting = waiting_timers(clock.now())
    except Error:
        return Finding(ok=False)
    seconds = round(waiting.longest.total_seconds(), 1)
    figures = {"due": waiting.due, "lag_seconds": seconds, "stuck": waiting.stuck}
    return Finding(ok=True, attention=waiting.stuck > 0, figures=figures)


CHECKS: dict[str, Callable[[], Finding]] = {
    "database": database,
    "migrations": migrations,
    "worker": worker,
    "timers": timers,
    "news": news,
    "disk": disk,
}
