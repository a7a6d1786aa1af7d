"""The two rules of three in the afternoon, and which receipt starts the clock. A longer limit is not shifted.

Transfer: papers go to the competent agency on the working day of receipt; received after 15:00, at the start
of the next. Same-day procedures: the result is given on the day of receipt; received after 15:00 and not
settled at once, on the next working day.
"""

from datetime import datetime

from motcua.domain.worktime.calendar import Calendar
from motcua.domain.worktime.due import counted_from
from motcua.domain.worktime.moments import MINUTES_A_DAY, day_of, moment_of, time_of
from motcua.domain.worktime.rules import Rules, Topic, rules_on


def transfer_due(received_at: datetime, calendar: Calendar, rules: Rules | None = None) -> datetime:
    """By when the papers must be handed on: closing of the day of receipt, or the next opening.

    Source: ND118-2025 Điều 18; ND61-2018 Điều 18. Raises CalendarGap.
    """
    start, after_cut_off = _receipt(received_at, calendar, rules, Topic.TRANSFER_CUT_OFF)
    closing = calendar.closing(start)
    return time_of(calendar.open_from(closing) if after_cut_off else closing)


def same_day_due(received_at: datetime, calendar: Calendar, rules: Rules | None = None) -> datetime:
    """By when a same-day procedure is settled: closing of the day of receipt, or of the working day after.

    Source: LHT-2014 Điều 5; the cut-off is a setting of the procedure version. Raises CalendarGap.
    """
    start, after_cut_off = _receipt(received_at, calendar, rules, Topic.SAME_DAY_CUT_OFF)
    return time_of(calendar.closing(calendar.after_days(start, 1) if after_cut_off else start))


def clock_starts_at(
    accepted_at: datetime, competent_received_at: datetime | None, rules: Rules
) -> datetime | None:
    """The receipt from which a non-territorial dossier's limit runs; None while it has not yet happened.

    Source: ND118-2025 Điều 17 khoản 3 (ND309-2026 Điều 8).
    """
    return competent_received_at if rules.is_on(Topic.COMPETENT_RECEIPT) else accepted_at


def _receipt(
    received_at: datetime, calendar: Calendar, rules: Rules | None, cut_off: Topic
) -> tuple[int, bool]:
    """The counted moment of receipt, and whether it lies after the cut-off of its day."""
    received = moment_of(received_at)
    start = counted_from(received, calendar)
    rules = rules or rules_on(day_of(received))
    return start, start % MINUTES_A_DAY > rules.minute_of_day(cut_off)
