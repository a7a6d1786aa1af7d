"""The steps of a dossier that its applicant has behind and before them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.states import TaskState
from motcua.domain.bpmn import Process


class StageKind(StrEnum):
    """Where a stage stands, seen from where the dossier is; the values are classes of `ui/steps.html`."""

    PAST = "past"
    NOW = "now"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class FollowStage:
    """One step; `at`: when it ended, or began if it is now; None when it is still to come."""

    name: str
    kind: StageKind
    at: datetime | None


def follow_stages(process: Process, tasks: Sequence[Task]) -> tuple[FollowStage, ...]:
    """The steps in the order of the drawing. Pure.

    A step that comes again because the dossier was sent back is still to come; steps that were never taken
    are left out of the past.
    """
    newest = {task.node: task for task in tasks}
    order = {node.id: place for place, node in enumerate(process.tasks)}
    open_tasks = [task for task in tasks if task.state == TaskState.OPEN]
    first_open = min((order.get(task.node, 0) for task in open_tasks), default=len(order))
    opened_first = min((task.opened_at for task in open_tasks), default=None)
    stages = []
    for node in process.tasks:
        task = newest.get(node.id)
        if task is not None and task.state == TaskState.OPEN:
            stages.append(FollowStage(node.name, StageKind.NOW, task.opened_at))
        elif task is not None and _is_behind(task, order[node.id] < first_open, opened_first):
            stages.append(FollowStage(node.name, StageKind.PAST, task.closed_at))
        elif open_tasks and order[node.id] > first_open:
            stages.append(FollowStage(node.name, StageKind.NEXT, None))
    return tuple(stages)


def _is_behind(task: Task, stands_before: bool, opened_first: datetime | None) -> bool:
    """Done before the first open step in the drawing, or done beside it since."""
    if stands_before or opened_first is None:
        return True
    return task.closed_at is not None and task.closed_at > opened_first
