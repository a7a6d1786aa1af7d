"""Trả lại việc: a step that somebody has lies with the whole unit again."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.lying import handed, still_open
from motcua.apps.dossiers.events import TaskGivenBack
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.rules import can_give_back
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, InvalidInput, NotAllowed

LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True)
class GivingBack:
    """Which step, and why its officer can't go on with it."""

    dossier_id: UUID
    task_seq: int
    reason: str


def give_back(act: Act, actor: Actor, wanted: Sequence[GivingBack]) -> list[Answer]:
    """Lay steps back into their unit: by whoever has them, or by who gives out the unit's work.

    Writes: nobody has the step, one timeline entry with the reason beside the chain, one event.
    Raises InvalidInput without a reason, NotAllowed, Conflict, ActRefused. Source: ND118-2025 Đ18.
    """
    if any(not each.reason.strip() or len(each.reason) > LONGEST_REASON for each in wanted):
        raise InvalidInput({"reason": _("Ghi lý do trả lại việc.")})
    by_dossier = {each.dossier_id: each for each in wanted}
    return act_on(act, list(by_dossier), lambda dossier: _plan(actor, dossier, by_dossier[dossier.id]))


def _plan(actor: Actor, dossier: LockedDossier, wanted: GivingBack) -> Change:
    task = still_open(dossier, wanted.task_seq)
    holder = task.assignee_post_id
    if holder is None:
        raise ActRefused(_("Việc này chưa giao cho ai, đang nằm ở đơn vị."))
    if not can_give_back(actor, task):
        raise NotAllowed(_("Chỉ người giữ việc hoặc người phân công trả lại được việc này."))
    return handed(
        dossier,
        task,
        Verb.GIVE_BACK,
        None,
        event=TaskGivenBack(task_seq=task.seq, post_id=holder),
        personal={"remark": wanted.reason.strip()},
    )
