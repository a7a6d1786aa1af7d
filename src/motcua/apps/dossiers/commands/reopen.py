"""Mở lại hồ sơ: a dossier that was over is worked on again, with a legal ground and a leader's word."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.new_date import change_statement, new_date
from motcua.apps.dossiers.commands.planning import moved, task_plans, working_time_at
from motcua.apps.dossiers.events import DossierReopened
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.clock_history import clock_history
from motcua.apps.dossiers.queries.result import current_result
from motcua.apps.dossiers.rules import leads_over
from motcua.apps.dossiers.states import ClockChangeKind, DossierState, Verb
from motcua.apps.orgs.actor import Actor
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain import bpmn
from motcua.domain.bpmn import Process, Step
from motcua.domain.worktime import TIME_ZONE, Restart
from motcua.platform.acts import Act, ActRefused, InvalidInput, NotAllowed

LONGEST_GROUND = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopeningInput:
    """By which text it is taken up again, and why."""

    dossier_id: UUID
    legal_ground: str
    reason: str


def reopen(act: Act, actor: Actor, reopenings: list[ReopeningInput]) -> list[Answer]:
    """Take up again what was resolved, handed over, withdrawn or stopped; answers the new due moment.

    The process begins anew, its numbers go on. The whole limit runs again from the reopening: in between
    nobody had the dossier to work on. What was promised first stays on record (decision 31). A result that
    was issued is recalled before, so that no two are in force. In the figures the dossier is open again.
    Writes: the state, the first step, the due moment with its ledger, the timeline, the figures, one event.
    Raises InvalidInput, NotAllowed, ActRefused, Conflict. Source: practice M5.
    """
    for wanted in reopenings:
        _check(wanted)
    by_dossier = {wanted.dossier_id: wanted for wanted in reopenings}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _check(wanted: ReopeningInput) -> None:
    wrong = {}
    if not wanted.legal_ground.strip() or len(wanted.legal_ground) > LONGEST_GROUND:
        wrong["legal_ground"] = _("Ghi điều, khoản hoặc văn bản làm căn cứ mở lại.")
    if not wanted.reason.strip():
        wrong["reason"] = _("Ghi lý do mở lại hồ sơ.")
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: ReopeningInput) -> Change:
    if not leads_over(actor, dossier):
        raise NotAllowed(_("Chỉ lãnh đạo nơi tiếp nhận hoặc cơ quan giải quyết mở lại được hồ sơ."))
    _refuse_beside_result(dossier)
    ground = wanted.legal_ground.strip()
    restart = Restart(act.happened_at.astimezone(TIME_ZONE), _("mở lại hồ sơ"), ground)
    history = clock_history(dossier.id).changed(restart)
    date = new_date(dossier, ClockChangeKind.RESTARTED.value, ground, history)
    process, step = _begun_anew(act, dossier)
    return Change(
        verb=Verb.REOPEN,
        state=DossierState.IN_PROCESS,
        columns={
            "due_at": date.due_at,
            "told_at": None,
            "resolved_at": None,
            "delivered_at": None,
            "ended_at": None,
            "outcome": "",
        },
        payload={
            "from": dossier.state.value,
            "legal_ground": ground,
            "due_after": date.due_at.isoformat(),
            **moved(step, process),
        },
        personal={"remark": wanted.reason.strip()},
        step=step,
        task_plans=task_plans(process, step, dossier.agency_id, act.happened_at),
        facts=replace(
            dossier,
            state=DossierState.IN_PROCESS,
            due_at=date.due_at,
            resolved_at=None,
            delivered_at=None,
            ended_at=None,
            outcome=None,
        ).facts(),
        event=DossierReopened(agency_id=dossier.agency_id, due_at=date.due_at),
        extra=[change_statement(dossier, restart), date.promise],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "due_at": date.due_at.isoformat()},
    )


def _refuse_beside_result(dossier: LockedDossier) -> None:
    """Raises ActRefused while a result is in force."""
    result = current_result(dossier.id)
    if result and result.issued_at and not result.recalled_at:
        raise ActRefused(
            _("Kết quả số %(number)02d/%(symbol)s đang có hiệu lực; thu hồi, hủy bỏ trước khi mở lại hồ sơ.")
            % {"number": result.number, "symbol": result.symbol}
        )


def _begun_anew(act: Act, dossier: LockedDossier) -> tuple[Process, Step]:
    """The first step of the process, with what was still open taken back."""
    process, state = process_of(dossier.process_version_id), dossier.process_state
    begun = bpmn.start(
        process, {}, act.happened_at, working_time=working_time_at(dossier.agency_id), after=state
    )
    return process, begun._replace(
        cancelled=tuple(task.seq for task in dossier.tasks),
        timers_dropped=tuple(timer.id for timer in state.timers),
    )
