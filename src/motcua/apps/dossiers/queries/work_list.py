"""My work: the steps that wait, each with its dossier, grouped by deadline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, Subquery
from django.db.models.expressions import OrderBy

from motcua.apps.dossiers.queries.deadline import (
    Calendars,
    Deadlines,
    Standing,
    calendars_once,
    left_in_words,
    span_left,
)
from motcua.apps.dossiers.queries.found import found_by
from motcua.apps.dossiers.queries.open_steps import Steps, open_steps, with_open_steps
from motcua.apps.dossiers.queries.work_queues import Queue, queue_conditions
from motcua.apps.dossiers.rules import can_see_names
from motcua.apps.dossiers.states import Channel, DossierState
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.queries.staff import holder_name
from motcua.domain.text import mask_name

ROWS_A_PAGE = 50


class Order(StrEnum):
    """What the list is sorted by; only by deadline is it grouped."""

    DUE = "due"
    SINCE = "since"
    RECEIVED = "received"
    OWNER = "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkAsked:
    """What the list is asked for. A search looks at everything the actor sees, not only at a queue.

    field, channel: codes; step: the name of a step; "" is any.
    """

    queue: Queue = Queue.MINE
    search: str = ""
    field: str = ""
    step: str = ""
    channel: str = ""
    order: Order = Order.DUE

    @property
    def is_filtered(self) -> bool:
        """Whether something narrows the queue."""
        return bool(self.field or self.step or self.channel)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """One step that waits, or a dossier in which nothing waits any more (`step_seq` is None)."""

    dossier_id: UUID
    code: str
    state: DossierState
    procedure_name: str
    owner_name: str
    channel: Channel
    step_seq: int | None
    step_name: str
    since: datetime | None
    unit_id: UUID | None
    unit_name: str
    assignee_name: str
    """Who of the unit has the step; "" for nobody."""
    agency_name: str
    received_at: datetime
    due_at: datetime
    resolved_at: datetime | None
    standing: Standing
    left: str
    """The exact time left or over, in the reader's language; "" once the result is there."""

    @property
    def step_key(self) -> str:
        """Names the step in a form: dossier and number."""
        return f"{self.dossier_id}:{self.step_seq}"


@dataclass(frozen=True, slots=True)
class WorkGroup:
    """Neighbouring rows of one standing; `size` counts those on other pages too."""

    standing: Standing
    size: int
    rows: tuple[WorkRow, ...]


@dataclass(frozen=True, slots=True)
class WorkPart:
    """One page of the list."""

    rows: tuple[WorkRow, ...]
    sizes: Mapping[Standing, int]

    @property
    def groups(self) -> tuple[WorkGroup, ...]:
        """The rows by standing, in the order of `Standing`; none is empty."""
        by_standing = ((each, tuple(row for row in self.rows if row.standing is each)) for each in Standing)
        return tuple(WorkGroup(each, self.sizes[each], rows) for each, rows in by_standing if rows)


def work_sizes(actor: Actor, asked: WorkAsked, deadlines: Deadlines) -> dict[Standing, int]:
    """How many rows there are of each standing. 1 query."""
    conditions = deadlines.conditions()
    counted = _asked_for(actor, asked, deadlines).aggregate(
        **{each.value: Count("pk", filter=condition) for each, condition in conditions.items()}
    )
    return {each: counted[each.value] for each in Standing}


def work_totals(actor: Actor, each_asked: Sequence[WorkAsked], deadlines: Deadlines) -> list[int]:
    """How many rows each of several lists has; searches are not looked at. 1 query, none for no list."""
    if not each_asked:
        return []
    queues = queue_conditions(actor, deadlines)
    counted = open_steps(actor).aggregate(
        **{
            f"list_{place}": Count("pk", filter=queues[asked.queue] & Q(**_narrowed(asked)))
            for place, asked in enumerate(each_asked)
        }
    )
    return [counted[f"list_{place}"] for place in range(len(each_asked))]


def work_rows(
    actor: Actor, asked: WorkAsked, deadlines: Deadlines, start: int = 0, most: int = ROWS_A_PAGE
) -> tuple[WorkRow, ...]:
    """The rows from `start` on. 1 query, and 1 for each agency whose dossiers are among them."""
    found = _asked_for(actor, asked, deadlines).order_by(*_ORDERS[asked.order])
    columns = found.annotate(**_COLUMNS, assignee_name=_assignee(deadlines)).values(
        *_PLAIN, *_COLUMNS, "assignee_name"
    )[start : start + most]
    calendars = calendars_once()
    named = can_see_names(actor)
    return tuple(_row(each, deadlines, calendars, named=named) for each in columns)


def work_choices(
    actor: Actor, asked: WorkAsked, deadlines: Deadlines
) -> tuple[Mapping[str, str], Sequence[str]]:
    """What the queue can be narrowed to: fields (code → name) and names of steps. 1 query."""
    unfiltered = WorkAsked(queue=asked.queue, search=asked.search)
    found = (
        _asked_for(actor, unfiltered, deadlines)
        .values_list("procedure_version__field__code", "procedure_version__field__name", "step__name")
        .distinct()
    )
    rows = sorted(found, key=lambda row: (row[1], row[2] or ""))
    return {code: name for code, name, _step in rows}, sorted({step for _code, _name, step in rows if step})


def _assignee(deadlines: Deadlines) -> Subquery:
    return holder_name("step__assignee_post_id", deadlines.now)


def _asked_for(actor: Actor, asked: WorkAsked, deadlines: Deadlines) -> Steps:
    if asked.search:
        found = with_open_steps(actor).filter(found_by(asked.search))
    else:
        found = open_steps(actor).filter(queue_conditions(actor, deadlines)[asked.queue])
    return found.filter(**_narrowed(asked))


def _narrowed(asked: WorkAsked) -> dict[str, str]:
    wanted = {
        "procedure_version__field__code": asked.field,
        "step__name": asked.step,
        "channel_in": asked.channel,
    }
    return {name: value for name, value in wanted.items() if value}


_ORDERS: Mapping[Order, Sequence[str | OrderBy]] = {
    Order.DUE: (F("resolved_at").asc(nulls_first=True), "due_at", "code", "step__seq"),
    Order.SINCE: (F("step__opened_at").asc(nulls_last=True), "code", "step__seq"),
    Order.RECEIVED: ("received_at", "code", "step__seq"),
    Order.OWNER: ("owner__name_sort_key", "code", "step__seq"),
}
_PLAIN = (
    "id",
    "code",
    "state",
    "agency_id",
    "channel_in",
    "received_at",
    "due_at",
    "resolved_at",
    "paused_at",
)
_COLUMNS = {
    "procedure_name": F("procedure_version__name"),
    "agency_name": F("agency__name"),
    "owner_name": F("owner__name"),
    "step_seq": F("step__seq"),
    "step_name": F("step__name"),
    "since": F("step__opened_at"),
    "holder_id": F("step__unit_id"),
    "holder_name": F("step__unit__name"),
}


def _row(values: Mapping[str, Any], deadlines: Deadlines, calendars: Calendars, *, named: bool) -> WorkRow:
    standing = deadlines.standing(values["due_at"], values["resolved_at"], values["paused_at"])
    counted_to = values["paused_at"] if standing is Standing.PAUSED else deadlines.now
    span = span_left(counted_to, values["due_at"], values["agency_id"], calendars)
    owner_name = values["owner_name"] or ""
    return WorkRow(
        dossier_id=values["id"],
        code=values["code"],
        state=DossierState(values["state"]),
        procedure_name=values["procedure_name"],
        owner_name=owner_name if named else mask_name(owner_name),
        channel=Channel(values["channel_in"]),
        step_seq=values["step_seq"],
        step_name=values["step_name"] or "",
        since=values["since"],
        unit_id=values["holder_id"],
        unit_name=values["holder_name"] or "",
        assignee_name=values["assignee_name"] or "",
        agency_name=values["agency_name"],
        received_at=values["received_at"],
        due_at=values["due_at"],
        resolved_at=values["resolved_at"],
        standing=standing,
        left="" if standing is Standing.DONE else left_in_words(span, units=2),
    )
