"""Everything that the page of one dossier shows, but for its timeline."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import FETCH_RAISE, Exists, OuterRef

from motcua.apps.catalogue.queries.pause_grounds import Ground, grounds_of
from motcua.apps.dossiers.models import (
    Consultation,
    Dossier,
    IssuedPaper,
    Part,
    Promise,
    Result,
    SubmittedPaper,
    Task,
)
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.queries.clock_history import UNTOUCHED, ClockHistory, clock_history
from motcua.apps.dossiers.queries.consultations import consultations_of
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by, identity_seen_by
from motcua.apps.dossiers.queries.waiting import Waiting, waiting_for
from motcua.apps.dossiers.states import PartRole, TaskState
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.queries.staff import holder_name
from motcua.platform import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCard:
    """One dossier as the actor may see it. Rows are complete: reading on from one of them is an error.

    tasks: open steps alone, as the rules ask for them; every_task: with those that are done, in order. Each
    has `assignee_name`.
    may_see_identity: whether personal numbers may be shown in full, once the purpose is said.
    """

    dossier: Dossier
    may_see_identity: bool
    parts: tuple[Part, ...]
    every_task: tuple[Task, ...]
    submitted_papers: tuple[SubmittedPaper, ...]
    issued_papers: tuple[IssuedPaper, ...]
    result: Result | None
    promise: Promise
    """The newest one: its ledger says why the dossier is due when it is."""
    grounds: tuple[Ground, ...]
    """On which its version lets the clock be stopped."""
    clock: ClockHistory
    """What happened to its clock."""
    waiting: Waiting | None
    """What its clock stands still for, None while it runs."""
    consultations: tuple[Consultation, ...]
    """Every opinion that was asked, in order."""

    @property
    def id(self) -> UUID:
        """The dossier's."""
        return self.dossier.id

    @property
    def agency_id(self) -> UUID:
        """Who resolves it."""
        return self.dossier.agency_id

    @property
    def desk_id(self) -> UUID:
        """Where it was received."""
        return self.dossier.desk_id

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Steps that wait for somebody."""
        return tuple(task for task in self.every_task if task.state == TaskState.OPEN)

    @property
    def owner(self) -> Part:
        """Chủ hồ sơ; every dossier has one."""
        return next(part for part in self.parts if part.role == PartRole.OWNER)

    @property
    def result_in_force(self) -> Result | None:
        """The result that was issued and not recalled since, None while there is none."""
        issued = self.result is not None and self.result.issued_at is not None
        return self.result if issued and self.result and not self.result.recalled_at else None

    @property
    def draft(self) -> Result | None:
        """The result while it is written and signed, None once it is issued."""
        return None if self.result is None or self.result.issued_at else self.result

    @property
    def clock_ended_at(self) -> datetime | None:
        """When the result was there or the dossier ended without one, None while the clock runs."""
        return self.dossier.resolved_at or self.dossier.ended_at


def dossier_card(actor: Actor, dossier_id: UUID) -> DossierCard | None:
    """The dossier, None when there is none that the actor may see. 9 queries, or 1.

    2 more once something happened to its clock, 3 more while it is paused.
    """
    dossier = (
        dossiers_seen_by(actor)
        .filter(id=dossier_id)
        .select_related("agency", "desk", "procedure", "procedure_version")
        .annotate(may_see_identity=Exists(identity_seen_by(actor).filter(pk=OuterRef("pk"))))
        .fetch_mode(FETCH_RAISE)
        .first()
    )
    if dossier is None:
        return None
    return _complete(dossier, may_see_identity=dossier.may_see_identity)


def _complete(dossier: Dossier, *, may_see_identity: bool) -> DossierCard:
    of_it = {"dossier_id": dossier.id}
    return DossierCard(
        dossier=dossier,
        may_see_identity=may_see_identity,
        parts=tuple(Part.objects.filter(**of_it).fetch_mode(FETCH_RAISE)),
        every_task=tuple(
            Task.objects.filter(**of_it)
            .annotate(assignee_name=holder_name("assignee_post_id", clock.now()))
            .select_related("unit")
            .order_by("seq")
            .fetch_mode(FETCH_RAISE)
        ),
        submitted_papers=tuple(
            SubmittedPaper.objects.filter(**of_it).order_by("seq").fetch_mode(FETCH_RAISE)
        ),
        issued_papers=tuple(
            IssuedPaper.objects.filter(**of_it).order_by("issued_at", "id").fetch_mode(FETCH_RAISE)
        ),
        result=Result.objects.filter(**of_it).order_by("-seq").fetch_mode(FETCH_RAISE).first(),
        promise=(promise := Promise.objects.filter(**of_it).order_by("-seq").fetch_mode(FETCH_RAISE)[0]),
        clock=UNTOUCHED if promise.kind == "first" else clock_history(dossier.id),
        grounds=grounds_of(dossier.procedure_version_id, local_day(clock.now())),
        waiting=waiting_for(dossier.id) if dossier.paused_at else None,
        consultations=consultations_of(dossier.id),
    )
