"""What all acts share that touch the clock: the due moment counted anew, and the promise that says why."""

from dataclasses import dataclass
from datetime import datetime

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.dossiers.models import ClockChange, Promise
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.clock_history import ClockHistory
from motcua.apps.dossiers.queries.kept_ledger import ledger_as_json
from motcua.apps.dossiers.queries.recount import Recount, recount
from motcua.apps.dossiers.states import ClockChangeKind
from motcua.domain.worktime import Change, Extension, Reschedule
from motcua.platform.acts import ActRefused
from motcua.platform.db.batch import Statement
from motcua.platform.db.rows import Table


@dataclass(frozen=True, slots=True)
class NewDate:
    """The due moment as it is now, and the row that keeps its ledger."""

    due_at: datetime
    promise: Statement


def counted_anew(dossier: LockedDossier, history: ClockHistory) -> Recount:
    """From the receipt on, through everything that happened. Raises ActRefused beyond the known calendar."""
    try:
        calendar = calendar_of(dossier.agency_id)
        return recount(dossier.received_at, dossier.time_limit, calendar, history)
    except LookupError as gap:
        raise ActRefused(str(gap)) from gap


def new_date(
    dossier: LockedDossier,
    kind: str,
    source: str,
    history: ClockHistory,
    *,
    told_at: datetime | None = None,
) -> NewDate:
    """The due moment for that history, with its promise. `told_at`: what the citizen is told instead."""
    recounted = counted_anew(dossier, history)
    promise = promise_row(dossier, kind, source, recounted) | {"told_at": told_at}
    return NewDate(recounted.due_at, Table.of(Promise).insert([promise]))


def promise_row(dossier: LockedDossier, kind: str, source: str, recounted: Recount) -> dict[str, object]:
    """One row of `Promise`, made by the dossier's next timeline entry."""
    return {
        "dossier_id": dossier.id,
        "seq": dossier.last_seq + 1,
        "kind": kind,
        "due_at": recounted.due_at,
        "source": source,
        "calendar_fingerprint": recounted.calendar_fingerprint,
        "ledger": ledger_as_json(recounted.ledger),
    }


def change_statement(dossier: LockedDossier, change: Change) -> Statement:
    """The row of `ClockChange` by which later recounts know of the change."""
    row = {
        "dossier_id": dossier.id,
        "seq": dossier.last_seq + 1,
        "kind": _kind(change).value,
        "at": change.at,
        "time_limit": str(change.limit) if isinstance(change, Extension) else "",
        "promised_at": change.promised_at if isinstance(change, Reschedule) else None,
        "ground": change.ground,
        "source": change.source,
    }
    return Table.of(ClockChange).insert([row])


def _kind(change: Change) -> ClockChangeKind:
    match change:
        case Extension():
            return ClockChangeKind.EXTENDED
        case Reschedule():
            return ClockChangeKind.RESCHEDULED
        case _:
            return ClockChangeKind.RESTARTED
