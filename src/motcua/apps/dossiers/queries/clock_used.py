"""How much of its limit a dossier has used: time left out of the limit is left out here, too."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.queries.clock_history import ClockHistory
from motcua.domain.worktime import Calendar, Pause, Restart, working_minutes


class Used(NamedTuple):
    """Working minutes used so far, and those that the whole limit has."""

    minutes: int
    limit_minutes: int


def clock_used(dossier: Dossier, until: datetime, calendar: Calendar, history: ClockHistory) -> Used:
    """From the receipt, or from where the limit began anew, to `until`. Pure. Raises CalendarGap."""
    begins = max(
        (change.at for change in history.changes if isinstance(change, Restart)),
        default=dossier.received_at,
    )
    # A pause that is still open has not moved the due moment, so the limit does not contain it yet.
    ended = [pause for pause in history.pauses if pause.closed_at]
    return Used(
        running_minutes(begins, until, history.pauses, calendar),
        running_minutes(begins, dossier.due_at, ended, calendar),
    )


def running_minutes(begins: datetime, ends: datetime, pauses: Sequence[Pause], calendar: Calendar) -> int:
    """Working minutes in which the clock ran. One ground at a time, so pauses never overlap. Pure."""
    stretches = ((max(begins, each.opened_at), min(ends, each.closed_at or ends)) for each in pauses)
    stopped = sum(
        working_minutes(opened, closed, calendar) for opened, closed in stretches if opened < closed
    )
    return working_minutes(begins, ends, calendar) - stopped
