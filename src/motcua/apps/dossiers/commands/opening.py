"""What a new dossier needs to know before it gets a number: its process, its promise, who does what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.dossiers.commands.acceptance import Acceptance
from motcua.apps.dossiers.commands.change import TaskPlan
from motcua.apps.dossiers.commands.planning import task_plans, working_time_at
from motcua.apps.dossiers.queries.kept_ledger import ledger_as_json
from motcua.apps.orgs.models import Agency, Desk
from motcua.apps.orgs.queries.duties import performers_of
from motcua.apps.orgs.queries.superior import SUPERIOR, superior_performers_of
from motcua.apps.processes.queries.compiled import NoProcess, process_for, process_of
from motcua.domain import bpmn
from motcua.domain.bpmn import Process, Step
from motcua.domain.worktime import Limit, explain
from motcua.platform.acts import Act, ActRefused

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A dossier as it starts."""

    agency_code: str
    procedure_id: UUID
    process_version_id: UUID
    process: Process
    step: Step
    performers: dict[str, UUID]
    task_plans: dict[str, TaskPlan]
    time_limit: str
    due_at: datetime
    calendar_fingerprint: str
    ledger: list[dict[str, Any]]


def opening_of(act: Act, wanted: Acceptance) -> Opening:
    """Look up and compute all of it. Raises ActRefused when the agency has no process for the procedure."""
    version = ProcedureVersion.objects.select_related("procedure", "field").get(
        id=wanted.procedure_version_id
    )
    agency = Agency.objects.get(id=wanted.agency_id)
    day = act.happened_at.astimezone(LOCAL).date()
    try:
        process_version = process_for(agency.id, version.procedure_id, day)
    except NoProcess as missing:
        raise ActRefused(
            _("%(agency)s chưa có quy trình cho thủ tục %(code)s, nên chưa tiếp nhận được trên hệ thống.")
            % {"agency": agency.name, "code": version.procedure.code}
        ) from missing
    process = process_of(process_version.id)
    step = bpmn.start(process, {}, act.happened_at, working_time=working_time_at(agency.id))
    performers = performers_of(agency.id, version.field.code, act.happened_at) | {
        "desk": _unit_of_desk(wanted.desk_id)
    }
    if any(selector.startswith(SUPERIOR) for selector in _selectors(process)):
        performers |= superior_performers_of(agency.id, version.field.code, act.happened_at)
    plans = task_plans(process, step, agency.id, act.happened_at)
    _refuse_without_performers(process, performers)
    calendar = calendar_of(agency.id)
    try:
        ledger = explain(act.happened_at, Limit.parse(wanted.time_limit), calendar)
    except LookupError as gap:
        raise ActRefused(str(gap)) from gap
    return Opening(
        agency_code=agency.code,
        procedure_id=version.procedure_id,
        process_version_id=process_version.id,
        process=process,
        step=step,
        performers=performers,
        task_plans=plans,
        time_limit=wanted.time_limit,
        due_at=ledger.due_at,
        calendar_fingerprint=calendar.fingerprint,
        ledger=ledger_as_json(ledger),
    )


def _unit_of_desk(desk_id: UUID) -> UUID:
    return Desk.objects.values_list("unit_id", flat=True).get(id=desk_id)


def _selectors(process: Process) -> set[str]:
    return {node.performer.unit for node in process.nodes.values() if node.performer}


def _refuse_without_performers(process: Process, performers: dict[str, UUID]) -> None:
    """A step that nobody does would be found out days later; better now, at the counter."""
    missing = sorted(_selectors(process) - performers.keys())
    if missing:
        raise ActRefused(
            _("Cơ quan giải quyết chưa phân công đơn vị cho phần việc: %(missing)s.")
            % {"missing": ", ".join(missing)}
        )
