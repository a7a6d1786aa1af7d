"""What every plan that moves the process has in common."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.calendars.queries.recent import recent_calendar_of
from motcua.apps.dossiers.commands.change import TaskPlan
from motcua.apps.dossiers.models.locked import LockedDossier, OpenTask
from motcua.apps.dossiers.queries.winner import who_did_task
from motcua.apps.dossiers.queries.working_time import working_time_on
from motcua.apps.dossiers.rules import can_do_task
from motcua.apps.orgs.actor import Actor
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain import bpmn
from motcua.domain.bpmn import Complete, DueMoment, Duration, EngineError, Process, Step
from motcua.domain.worktime import Limit, WorkingMinutes, due_moment
from motcua.platform.acts import ActRefused, Conflict, NotAllowed


def task_to_do(actor: Actor, dossier: LockedDossier, task_seq: int) -> OpenTask:
    """The open task, if this actor may do it. Raises Conflict naming who was faster, or NotAllowed."""
    task = dossier.open_task(task_seq)
    if task is None:
        raise Conflict(
            _("Bước này đã xong. Chưa có gì được ghi từ thao tác này."), who_did_task(dossier.id, task_seq)
        )
    if not can_do_task(actor, dossier, task):
        raise NotAllowed(_("Bước “%(step)s” không thuộc việc của vị trí này.") % {"step": _(task.name)})
    return task


def completed(dossier: LockedDossier, task: OpenTask, action: str, at: datetime) -> tuple[Process, Step]:
    """The process one step on. Raises ActRefused where the process does not offer the action."""
    process = process_of(dossier.process_version_id)
    complete = Complete(task.seq, action, at)
    try:
        return process, bpmn.step(
            process, dossier.process_state, complete, {}, working_time_at(dossier.agency_id)
        )
    except EngineError as refusal:
        raise ActRefused(_("Quy trình không cho thao tác này: %(why)s") % {"why": refusal}) from refusal


def working_time_at(agency_id: UUID) -> DueMoment:
    """Adds waits to moments as the agency works. Asks for its calendar only then."""

    def later(at: datetime, wait: Duration) -> datetime:
        try:
            return working_time_on(recent_calendar_of(agency_id))(at, wait)
        except LookupError as gap:
            raise ActRefused(str(gap)) from gap

    return later


def task_plans(process: Process, step: Step, agency_id: UUID, at: datetime) -> dict[str, TaskPlan]:
    """For each task that opens: who is to do it, and by when on the agency's calendar."""
    return {opened.node: _task_plan(process, opened.node, agency_id, at) for opened in step.opened}


def moved(step: Step, process: Process) -> Mapping[str, Any]:
    """What the timeline says about a step: which tasks were closed, which opened, which taken back."""
    return {
        "closed": list(step.closed),
        "opened": [{"task": opened.token, "step": process.node(opened.node).name} for opened in step.opened],
        **({"cancelled": list(step.cancelled)} if step.cancelled else {}),
    }


def _task_plan(process: Process, node_id: str, agency_id: UUID, at: datetime) -> TaskPlan:
    node = process.node(node_id)
    if node.performer is None:
        raise ActRefused(_("Bước “%(step)s” của quy trình không nói ai làm.") % {"step": _(node.name)})
    due_at = _end_of(WorkingMinutes(node.budget_minutes), at, agency_id) if node.budget_minutes else None
    return TaskPlan(node.name, node.performer.capability, node.performer.unit, due_at)


def _end_of(limit: Limit, at: datetime, agency_id: UUID) -> datetime:
    try:
        return due_moment(at, limit, recent_calendar_of(agency_id))
    except LookupError as gap:
        raise ActRefused(str(gap)) from gap
