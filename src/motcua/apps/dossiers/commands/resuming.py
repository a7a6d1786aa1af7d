"""The part that all acts share which let a dossier's clock run on: everything is counted anew."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.catalogue.states import PauseEffect
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.new_date import change_statement, new_date
from motcua.apps.dossiers.events import ClockResumed
from motcua.apps.dossiers.models import Pause, Task
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.clock_history import ClockHistory, clock_history
from motcua.apps.dossiers.queries.current_pause import current_pause
from motcua.apps.dossiers.rules import represented_post, seat_over
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.seat import Seat
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain.worktime import TIME_ZONE, Restart, WorkingMinutes, due_moment
from motcua.platform.acts import Act, Conflict, NotAllowed
from motcua.platform.db.batch import Statement
from motcua.platform.db.rows import Table


def pause_to_end(dossier: LockedDossier) -> Pause:
    """The pause that is open. Raises Conflict where the clock runs."""
    pause = current_pause(dossier.id)
    if pause is None:
        raise Conflict(_("Hồ sơ không còn tạm dừng. Chưa có gì được ghi từ thao tác này."))
    return pause


def seat_to_resume(actor: Actor, dossier: LockedDossier, pause: Pause) -> Seat:
    """In which seat the actor ends it. Raises NotAllowed."""
    closes = Capability(pause.closes)
    seat = seat_over(actor, dossier, closes)
    if seat is None:
        raise NotAllowed(
            _("Tạm dừng này do người có quyền %(capability)s kết thúc.")
            % {"capability": closes.label.lower()}
        )
    return seat


def resumed(act: Act, actor: Actor, dossier: LockedDossier, pause: Pause, verb: Verb) -> Change:
    """The clock runs on, or from the beginning where the ground says so; every pause is counted in.

    Raises NotAllowed, ActRefused beyond the known calendar.
    """
    seat = seat_to_resume(actor, dossier, pause)
    at = act.happened_at.astimezone(TIME_ZONE)
    history = clock_history(dossier.id).resumed(at)
    extra: list[Statement] = [_closed(act, pause)]
    restarts = pause.effect == PauseEffect.RESTART
    if restarts:
        restart = Restart(at, pause.ground_name, pause.source)
        history = history.changed(restart)
        extra.append(change_statement(dossier, restart))
    date = new_date(dossier, "restarted" if restarts else "paused", pause.source, history)
    moved = {"due_before": dossier.due_at.isoformat(), "due_after": date.due_at.isoformat()}
    return Change(
        verb=verb,
        state=DossierState.IN_PROCESS,
        columns={"paused_at": None, "due_at": date.due_at, **({"told_at": None} if restarts else {})},
        payload={"ground": pause.ground, "ground_name": pause.ground_name, **moved},
        on_behalf_of=represented_post(actor, seat),
        event=ClockResumed(agency_id=dossier.agency_id, ground=pause.ground, due_after=date.due_at),
        extra=[*extra, date.promise, *_part_limits(dossier, history)],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, **moved},
    )


def _closed(act: Act, pause: Pause) -> Statement:
    row = {
        "dossier_id": pause.dossier_id,
        "seq": pause.seq,
        "closed_at": act.happened_at,
        "closed_by": act.actor,
        "closed_post": act.post,
    }
    return Table.of(Pause).update([row])


def _part_limits(dossier: LockedDossier, history: ClockHistory) -> Sequence[Statement]:
    """Steps that stood open through the pause get their part of the limit back."""
    process, calendar = process_of(dossier.process_version_id), calendar_of(dossier.agency_id)
    rows = [
        {
            "dossier_id": dossier.id,
            "seq": task.seq,
            "due_at": due_moment(task.opened_at, WorkingMinutes(budget), calendar, history.pauses),
        }
        for task in dossier.tasks
        if (budget := process.node(task.node).budget_minutes)
    ]
    return [Table.of(Task).update(rows)] if rows else []
