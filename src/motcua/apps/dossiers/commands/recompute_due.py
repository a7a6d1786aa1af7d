"""Tính lại hạn: due moments follow a calendar that was changed; what was printed stays as it was promised."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import batched
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.move_timers import move_timers
from motcua.apps.dossiers.commands.new_date import promise_row
from motcua.apps.dossiers.events import DueMoved
from motcua.apps.dossiers.models import Promise
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.clock_history import UNTOUCHED, clock_histories
from motcua.apps.dossiers.queries.deadline import Calendars, calendars_once
from motcua.apps.dossiers.queries.locked import lock_dossiers
from motcua.apps.dossiers.queries.moved_by import moved_by
from motcua.apps.dossiers.queries.recount import Recount, recount
from motcua.apps.dossiers.states import RUNNING, Verb
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.rules import can_edit_calendars
from motcua.platform.acts import Act, InvalidInput, NotAllowed
from motcua.platform.db.rows import Table

BATCH_DOSSIERS = 500
LONGEST_SOURCE = 300

Progress = Callable[[int, int], None]
"""Hears after each batch how many dossiers were looked at, and of how many."""


def recompute_due(
    act: Act, actor: Actor | None, agency_id: UUID, source: str, progress: Progress | None = None
) -> int:
    """Move the due moments of open dossiers of the agency and all below it to what their calendars now say.

    Pauses, extensions, fresh counts are counted in; timers of processes that wait in working time follow.
    Answers how many dossiers moved. `source`: the paper by which the calendar was changed. `promised_at`
    stays: a later due moment never hides that less was promised. Writes for each dossier the new due moment
    with its ledger, one timeline entry, one event; 500 dossiers a transaction, so that counters wait for
    moments only. Broken off, it goes on where it stood when called again. `actor` is None for the system
    itself. Raises NotAllowed, InvalidInput, CalendarGap.
    """
    if actor is not None and not can_edit_calendars(actor, agency_id):
        raise NotAllowed(_("Vị trí của bạn không có quyền lập lịch làm việc của cơ quan này."))
    if not source.strip() or len(source) > LONGEST_SOURCE:
        raise InvalidInput({"source": _("Ghi văn bản làm căn cứ thay đổi lịch.")})
    waiting = [one.dossier_id for one in moved_by(agency_id)]
    calendars = calendars_once()
    moved = looked_at = 0
    for batch in batched(waiting, BATCH_DOSSIERS):
        moved += _move(act, batch, source.strip(), calendars)
        looked_at += len(batch)
        if progress:
            progress(looked_at, len(waiting))
    move_timers(replace(act, id=uuid5(act.id, "timers")), agency_id, source.strip())
    return moved


@transaction.atomic
def _move(act: Act, dossier_ids: Sequence[UUID], source: str, calendars: Calendars) -> int:
    """Locked before it is decided which move: some may have been resolved since the list was made."""
    recounts = {}
    locked = [dossier for dossier in lock_dossiers(dossier_ids) if dossier.state in RUNNING]
    touched = clock_histories([dossier.id for dossier in locked])
    for dossier in locked:
        calendar = calendars(dossier.agency_id)
        counted = recount(
            dossier.received_at, dossier.time_limit, calendar, touched.get(dossier.id, UNTOUCHED)
        )
        if counted.due_at != dossier.due_at:
            recounts[dossier.id] = counted
    if recounts:
        act_on(act, list(recounts), lambda dossier: _plan(dossier, recounts[dossier.id], source))
    return len(recounts)


def _plan(dossier: LockedDossier, counted: Recount, source: str) -> Change:
    due_after = counted.due_at
    promise = promise_row(dossier, "recalculated", source, counted) | {"told_at": dossier.told_at}
    moved = {"due_before": dossier.due_at.isoformat(), "due_after": due_after.isoformat()}
    return Change(
        verb=Verb.RECALCULATE_DUE,
        payload={**moved, "source": source, "calendar": counted.calendar_fingerprint},
        columns={"due_at": due_after},
        event=DueMoved(
            agency_id=dossier.agency_id,
            promised_at=dossier.promised_at,
            due_before=dossier.due_at,
            due_after=due_after,
        ),
        extra=[Table.of(Promise).insert([promise])],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, **moved},
    )
