"""Dossiers whose clocks stand still: how many on which ground, for how long, and which of them look odd."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery

from motcua.apps.dossiers.models import Part, Pause
from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.rules import can_see_names
from motcua.apps.dossiers.states import RUNNING, DossierState, PartRole
from motcua.apps.orgs.actor import Actor
from motcua.domain.text import mask_name

LOOKED_BACK = timedelta(days=90)
"""Over how long a time the usual length of a pause is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PausedRow:
    """One paused dossier. days: calendar days since it was paused."""

    dossier_id: UUID
    code: str
    procedure_name: str
    owner_name: str
    agency_name: str
    ground: str
    ground_name: str
    since: datetime
    days: int
    due_at: datetime
    warned: bool
    too_long: bool
    on_due_day: bool
    """Paused on the very day it was due: the classic way to hide lateness (practice §4.6)."""
    was_late: bool
    """Past its due moment already when it was paused, so it stays late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundShare:
    """One ground: how many wait on it, their share of all that runs, and median days.

    usual_days: of pauses on it that ended in the last 90 days; None where none did.
    """

    ground: str
    name: str
    count: int
    share: float
    days: float
    usual_days: float | None
    too_long: int
    on_due_day: int


@dataclass(frozen=True, slots=True)
class PausedList:
    """Everything the actor sees, the longest wait first; `running` counts paused ones, too."""

    rows: tuple[PausedRow, ...]
    grounds: tuple[GroundShare, ...]
    running: int

    @property
    def share(self) -> float:
        """Paused of all that runs, 0 to 1."""
        return len(self.rows) / self.running if self.running else 0.0

    def on(self, ground: str, *, odd: bool = False) -> tuple[PausedRow, ...]:
        """The rows of one ground ("" is any); `odd`: only those that want a look."""
        return tuple(
            row
            for row in self.rows
            if ground in ("", row.ground) and (not odd or row.too_long or row.on_due_day)
        )


def paused_list(actor: Actor, at: datetime) -> PausedList:
    """3 queries."""
    named = can_see_names(actor)
    rows = tuple(_row(values, at, named=named) for values in _open(actor))
    running = dossiers_seen_by(actor).filter(state__in=RUNNING).count()
    return PausedList(rows, _grounds(rows, running, _usual_days(actor, at)), running)


def _open(actor: Actor) -> Iterable[Mapping[str, Any]]:
    owner = Part.objects.filter(dossier=OuterRef("pk"), role=PartRole.OWNER).values("name")[:1]
    return (
        dossiers_seen_by(actor)
        .filter(Q(pauses__closed_at__isnull=True, pauses__seq__isnull=False), state=DossierState.PAUSED)
        .annotate(owner_name=Subquery(owner))
        .order_by("pauses__opened_at", "code")
        .values(
            "id",
            "code",
            "due_at",
            "owner_name",
            procedure_name=F("procedure_version__name"),
            agency_name=F("agency__name"),
            ground=F("pauses__ground"),
            ground_name=F("pauses__ground_name"),
            opened_at=F("pauses__opened_at"),
            warn_at=F("pauses__warn_at"),
            close_at=F("pauses__close_at"),
        )
    )


def _row(values: Mapping[str, Any], at: datetime, *, named: bool) -> PausedRow:
    opened_at, due_at = values["opened_at"], values["due_at"]
    owner = values["owner_name"] or ""
    return PausedRow(
        dossier_id=values["id"],
        code=values["code"],
        procedure_name=values["procedure_name"],
        owner_name=owner if named else mask_name(owner),
        agency_name=values["agency_name"],
        ground=values["ground"],
        ground_name=values["ground_name"],
        since=opened_at,
        days=(local_day(at) - local_day(opened_at)).days,
        due_at=due_at,
        warned=bool(values["warn_at"] and values["warn_at"] <= at),
        too_long=bool(values["close_at"] and values["close_at"] <= at),
        on_due_day=local_day(opened_at) == local_day(due_at),
        was_late=due_at < opened_at,
    )


def _usual_days(actor: Actor, at: datetime) -> Mapping[str, float]:
    ended = Pause.objects.filter(
        dossier__in=dossiers_seen_by(actor), closed_at__gte=at - LOOKED_BACK
    ).values_list("ground", "opened_at", "closed_at")
    lengths: dict[str, list[float]] = defaultdict(list)
    for ground, opened_at, closed_at in ended:
        if closed_at:
            lengths[ground].append((closed_at - opened_at) / timedelta(days=1))
    return {ground: median(days) for ground, days in lengths.items()}


def _grounds(rows: Sequence[PausedRow], running: int, usual: Mapping[str, float]) -> tuple[GroundShare, ...]:
    by_ground: dict[str, list[PausedRow]] = defaultdict(list)
    for row in rows:
        by_ground[row.ground].append(row)
    sizes = Counter({ground: len(same) for ground, same in by_ground.items()})
    return tuple(
        GroundShare(
            ground=ground,
            name=by_ground[ground][0].ground_name,
            count=count,
            share=count / running if running else 0.0,
            days=median(row.days for row in by_ground[ground]),
            usual_days=usual.get(ground),
            too_long=sum(row.too_long for row in by_ground[ground]),
            on_due_day=sum(row.on_due_day for row in by_ground[ground]),
        )
        for ground, count in sizes.most_common()
    )
