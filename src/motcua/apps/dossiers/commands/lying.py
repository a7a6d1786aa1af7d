"""What the acts share by which an open step changes hands inside its unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.events import DossierEvent
from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.models.locked import LockedDossier, OpenTask
from motcua.apps.dossiers.queries.winner import who_did_task
from motcua.apps.dossiers.states import Verb
from motcua.platform.acts import Conflict


@dataclass(frozen=True, slots=True)
class TaskPick:
    """Which open step of which dossier."""

    dossier_id: UUID
    task_seq: int


def still_open(dossier: LockedDossier, task_seq: int) -> OpenTask:
    """The open step. Raises Conflict naming who did it meanwhile."""
    task = dossier.open_task(task_seq)
    if task is None:
        raise Conflict(
            _("Bước này đã xong. Chưa có gì được ghi từ thao tác này."), who_did_task(dossier.id, task_seq)
        )
    return task


def handed(
    dossier: LockedDossier,
    task: OpenTask,
    verb: Verb,
    to_post: UUID | None,
    *,
    event: DossierEvent,
    personal: Mapping[str, Any] | None = None,
    on_behalf_of: UUID | None = None,
) -> Change:
    """The step lies with that post from now on, or with nobody; the process does not move.

    The name of the officer stands beside the chain, since it is about a person.
    """
    return Change(
        verb=verb,
        payload={
            "task": task.seq,
            "step": task.name,
            "from_post": _text(task.assignee_post_id),
            "to_post": _text(to_post),
        },
        personal=personal,
        on_behalf_of=on_behalf_of,
        updates=[(Task, {"dossier_id": dossier.id, "seq": task.seq, "assignee_post_id": to_post})],
        event=event,
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "step": task.name},
    )


def _text(post_id: UUID | None) -> str | None:
    return str(post_id) if post_id else None
