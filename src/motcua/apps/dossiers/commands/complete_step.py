"""Hoàn thành một bước: the officer does the step by one of the actions that the process offers."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.moving import COMPLETE, moving
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act


@dataclass(frozen=True, slots=True)
class StepToComplete:
    """Which step of which dossier, by which action, with which words."""

    dossier_id: UUID
    task_seq: int
    action: str
    remark: str = ""


def complete_step(act: Act, actor: Actor, steps: Sequence[StepToComplete]) -> list[Answer]:
    """Do one step on each dossier, or send it back where the action is a return.

    Writes: the task closed and the next ones opened, the tokens moved, one timeline entry, one event.
    Approving, issuing and delivering are acts of their own. Raises Conflict (somebody was faster),
    NotAllowed, ActRefused (the process offers no such action). Source: ND118-2025 Đ18.
    """
    by_dossier = {wanted.dossier_id: wanted for wanted in steps}

    def plan(dossier: LockedDossier) -> Change:
        wanted = by_dossier[dossier.id]
        return moving(act, actor, dossier, wanted.task_seq, wanted.action, COMPLETE, wanted.remark)

    return act_on(act, list(by_dossier), plan)
