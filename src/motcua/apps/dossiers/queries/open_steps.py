"""Dossiers with the steps that wait in them: where every list of work starts."""

from typing import Any

from django.db.models import FilteredRelation, Q, QuerySet

from motcua.apps.dossiers.queries.seen_by import dossiers_seen_by
from motcua.apps.dossiers.states import PartRole, TaskState
from motcua.apps.orgs.actor import Actor

# Rows of `Dossier`; the type checker does not know the joins that are made here.
type Steps = QuerySet[Any]


def with_open_steps(actor: Actor) -> Steps:
    """What the actor may see, a row for each open step, or one row where none is open.

    The step is joined as `step`, the owner as `owner`. No query until it is read.
    """
    return dossiers_seen_by(actor).annotate(
        step=FilteredRelation("tasks", condition=Q(tasks__state=TaskState.OPEN)),
        owner=FilteredRelation("parts", condition=Q(parts__role=PartRole.OWNER)),
    )


def open_steps(actor: Actor) -> Steps:
    """The same without the dossiers in which nothing waits."""
    return with_open_steps(actor).filter(step__seq__isnull=False)
