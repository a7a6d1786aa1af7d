"""One dossier as its applicant sees it without an account: no officer's name, no number, initials only."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import FETCH_RAISE

from motcua.apps.dossiers.models import Dossier, Part, Promise, Result, Task, TimelineEntry
from motcua.apps.dossiers.queries.follow_stages import FollowStage, follow_stages
from motcua.apps.dossiers.queries.result import current_result
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.queries.waiting import Waiting, waiting_for
from motcua.apps.dossiers.states import DossierState, PartRole, TaskState, Verb
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain.text import mask_name


@dataclass(frozen=True, slots=True)
class Over:
    """The newest result once it is issued, and the code of the dossier that took the place of a wrong one."""

    result: Result | None = None
    moved_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedDossier:
    """Everything the page says. `holder`: the unit that has it now, "" once it was handed over."""

    dossier: Dossier
    owner_initials: str
    holder: str
    held_since: datetime | None
    step_name: str
    stages: tuple[FollowStage, ...]
    promise: Promise
    chain_holds: bool
    waiting: Waiting | None
    """What its clock stands still for; None while it runs."""
    over: Over
    """What was decided, or why it is not resolved."""


def followed_dossier(dossier_id: UUID) -> FollowedDossier:
    """The dossier that somebody has proven to know. 6 queries; 3 more while paused, 1 once it is over.

    Raises Dossier.DoesNotExist.
    """
    dossier = (
        Dossier.objects.select_related("agency", "desk", "procedure", "procedure_version")
        .fetch_mode(FETCH_RAISE)
        .get(id=dossier_id)
    )
    tasks = tuple(
        Task.objects.filter(dossier=dossier).select_related("unit").order_by("seq").fetch_mode(FETCH_RAISE)
    )
    now = next((task for task in tasks if task.state == TaskState.OPEN), None)
    return FollowedDossier(
        dossier=dossier,
        owner_initials=mask_name(Part.objects.get(dossier=dossier, role=PartRole.OWNER).name),
        holder=now.unit.name if now else "",
        held_since=now.opened_at if now else None,
        step_name=now.name if now else "",
        stages=follow_stages(process_of(dossier.process_version_id), tasks),
        promise=Promise.objects.filter(dossier=dossier).order_by("-seq").fetch_mode(FETCH_RAISE)[0],
        chain_holds=not broken_timelines(dossier_id),
        waiting=waiting_for(dossier_id) if dossier.paused_at else None,
        over=_over(dossier),
    )


def _over(dossier: Dossier) -> Over:
    if dossier.state == DossierState.VOIDED:
        entry = TimelineEntry.objects.filter(dossier=dossier, verb=Verb.MOVE_TO_RIGHT_PROCEDURE).first()
        return Over(moved_to=entry.payload["moved_to"]["code"] if entry else "")
    return Over(result=current_result(dossier.id)) if dossier.resolved_at else Over()
