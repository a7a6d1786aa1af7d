"""A due moment counted afresh from everything that happened to the clock; nothing is ever added by hand."""

from dataclasses import dataclass
from datetime import datetime

from motcua.apps.dossiers.queries.clock_history import UNTOUCHED, ClockHistory
from motcua.domain.worktime import Calendar, Ledger, Limit, explain


@dataclass(frozen=True, slots=True)
class Recount:
    """The ledger that says why, and the calendar that it was counted on."""

    ledger: Ledger
    calendar_fingerprint: str

    @property
    def due_at(self) -> datetime:
        """Where the count ends."""
        return self.ledger.due_at


def recount(
    received_at: datetime, time_limit: str, calendar: Calendar, history: ClockHistory = UNTOUCHED
) -> Recount:
    """Count the limit from the receipt on. Raises CalendarGap."""
    ledger = explain(received_at, Limit.parse(time_limit), calendar, history.pauses, changes=history.changes)
    return Recount(ledger, calendar.fingerprint)
