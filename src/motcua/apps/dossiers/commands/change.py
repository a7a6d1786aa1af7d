"""What one act changes on one dossier, before a single row of it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Model

from motcua.apps.dossiers.events import DossierEvent
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.domain.bpmn import Step
from motcua.domain.statistics import Facts
from motcua.platform.db.batch import Statement
from motcua.platform.db.rows import Row


@dataclass(frozen=True, slots=True)
class TaskPlan:
    """Who is to do a step that opens. `unit` is a selector of the dossier's performers."""

    name: str
    capability: str
    unit: str
    due_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The plan of one act for one dossier.

    payload: what the timeline says for ever; no personal data.
    personal: what it says about people; kept beside the chain, erasable.
    state, columns: what changes on the dossier's own row.
    step: what the process engine answered, None when the process does not move.
    task_plans: for each node whose task opened, who is to do it by when.
    action: the button by which the step was done.
    remark: the officer's words on the step that was done.
    on_behalf_of: the post that the actor stood in for in doing it, None in the own one.
    facts: the dossier as it counts afterwards; None when nothing countable changed.
    inserts, updates: rows of the act's own, written together for all dossiers of its list.
    extra: other writes of the act's own (a result, an issued paper), the same number for every dossier.
    answer: what the caller is told, now and whenever the same act is asked for again.
    """

    verb: Verb
    payload: Mapping[str, Any] = field(default_factory=dict)
    personal: Mapping[str, Any] | None = None
    state: DossierState | None = None
    columns: Mapping[str, Any] = field(default_factory=dict)
    step: Step | None = None
    action: str = ""
    remark: str = ""
    task_plans: Mapping[str, TaskPlan] = field(default_factory=dict)
    on_behalf_of: UUID | None = None
    facts: Facts | None = None
    event: DossierEvent | None = None
    inserts: Sequence[tuple[type[Model], Row]] = ()
    updates: Sequence[tuple[type[Model], Row]] = ()
    extra: Sequence[Statement] = ()
    answer: Mapping[str, Any] = field(default_factory=dict)
