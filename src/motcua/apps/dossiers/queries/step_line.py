"""The way of a dossier through its process: what is done, where it is, what is still to come."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.queries.clock_used import running_minutes
from motcua.apps.dossiers.queries.deadline import Calendars
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.states import TaskState
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain.bpmn import Kind, Node

DELIVER = "deliver"


class Place(StrEnum):
    """Where a step stands, seen from where the dossier is."""

    PAST = "past"
    NOW = "now"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class StepShown:
    """One step. Minutes are working minutes; None where nothing is measured or no budget was set."""

    name: str
    place: Place
    used_minutes: int | None
    budget_minutes: int | None

    @property
    def is_over(self) -> bool:
        """Whether it took or takes longer than its part of the limit."""
        return bool(self.used_minutes and self.budget_minutes and self.used_minutes > self.budget_minutes)


def step_line(card: DossierCard, at: datetime, calendars: Calendars) -> tuple[StepShown, ...]:
    """The steps in the order of the drawing. 1 query for the calendar, and 1 for a process not yet compiled.

    A step that was done and comes again, because the dossier was sent back, counts as still to come.
    Steps that a finished dossier never took are left out.
    """
    process = process_of(card.dossier.process_version_id)
    newest = {task.node: task for task in card.every_task}
    order = {node.id: place for place, node in enumerate(process.tasks)}
    received = tuple(
        StepShown(node.name, Place.PAST, None, None)
        for node in process.starts[process.id]
        if node.kind is Kind.START and node.name
    )
    shown = tuple(
        _shown(node, newest.get(node.id), _place(newest.get(node.id), card.tasks, order), card, at, calendars)
        for node in process.tasks
        if card.tasks or node.id in newest
    )
    return received + shown


def _place(task: Task | None, open_tasks: tuple[Task, ...], order: dict[str, int]) -> Place:
    if task is None:
        return Place.NEXT
    if task.state == TaskState.OPEN:
        return Place.NOW
    if not open_tasks or order[task.node] < min(order.get(each.node, 0) for each in open_tasks):
        return Place.PAST
    # Behind an open step in the drawing: done beside it, or done before the dossier was sent back?
    beside = task.closed_at is not None and task.closed_at > min(each.opened_at for each in open_tasks)
    return Place.PAST if beside else Place.NEXT


def _shown(
    node: Node, task: Task | None, place: Place, card: DossierCard, at: datetime, calendars: Calendars
) -> StepShown:
    used = None
    if task is not None and place is not Place.NEXT:
        # Without a calendar nothing is measured.
        with suppress(LookupError):
            until = task.closed_at or at
            used = running_minutes(task.opened_at, until, card.clock.pauses, calendars(card.agency_id))
    # A result that waits to be fetched is nobody's lateness: the clock ended with it (QD766-2022 2.1).
    return StepShown(node.name, place, used, None if node.act == DELIVER else node.budget_minutes)
