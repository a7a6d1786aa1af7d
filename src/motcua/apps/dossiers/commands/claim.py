"""Nhận việc: an officer takes a step of the unit that nobody has."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.lying import TaskPick, handed, still_open
from motcua.apps.dossiers.events import TaskAssigned
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.winner import who_gave_task
from motcua.apps.dossiers.rules import represented_post, seat_to_claim
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, Conflict, NotAllowed


def claim(act: Act, actor: Actor, picks: Sequence[TaskPick]) -> list[Answer]:
    """Take steps upon oneself. Of two at once one has it, and the other hears who.

    Writes: who has the step, one timeline entry, one event. Raises NotAllowed, Conflict.
    Source: ND118-2025 Đ18.
    """
    by_dossier = {pick.dossier_id: pick for pick in picks}
    return act_on(act, list(by_dossier), lambda dossier: _plan(actor, dossier, by_dossier[dossier.id]))


def _plan(actor: Actor, dossier: LockedDossier, pick: TaskPick) -> Change:
    task = still_open(dossier, pick.task_seq)
    seat = seat_to_claim(actor, dossier, task)
    if seat is None:
        raise NotAllowed(_("Bước “%(step)s” không thuộc việc của vị trí này.") % {"step": _(task.name)})
    if task.assignee_post_id == seat.post_id:
        raise ActRefused(_("Bạn đang giữ việc này rồi."))
    if task.assignee_post_id:
        raise Conflict(_("Việc này đã có người giữ."), who_gave_task(dossier.id, task.seq))
    return handed(
        dossier,
        task,
        Verb.CLAIM,
        seat.post_id,
        event=TaskAssigned(task_seq=task.seq, post_id=seat.post_id),
        on_behalf_of=represented_post(actor, seat),
    )
