"""Hoàn tác: whoever did the last thing to a dossier takes it back, as a new entry that names the old one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.kept_state import back_to
from motcua.apps.dossiers.events import ActUndone
from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.undoable import LastAct, can_undo, last_act
from motcua.apps.dossiers.queries.winner import newest_act_by_others
from motcua.apps.dossiers.states import TaskState, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, Conflict


@dataclass(frozen=True, slots=True)
class UndoInput:
    """Which entry of which dossier is taken back: the one that was shown as the last."""

    dossier_id: UUID
    seq: int


def undo(act: Act, actor: Actor, wanted: Sequence[UndoInput]) -> list[Answer]:
    """Take back one's own last act where nothing left the house: giving, taking and laying back a step,
    doing or returning one.

    The dossier stands as before: the same steps with those who had them, the same tokens and timers. The
    entry undone stays. Writes: what the act had changed, one timeline entry, one event. Raises Conflict
    when something was done since, ActRefused when it is not one's own, too long ago or of another kind.
    """
    seqs = {each.dossier_id: each.seq for each in wanted}
    return act_on(act, list(seqs), lambda dossier: _plan(act, actor, dossier, seqs[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, seq: int) -> Change:
    done = last_act(dossier.id)
    if done.seq != seq:
        raise Conflict(
            _("Hồ sơ đã có việc khác sau việc này nên không hoàn tác được."),
            newest_act_by_others(dossier.id, after_seq=seq, me=actor.user_id),
        )
    if not can_undo(done, actor.user_id, act.recorded_at):
        raise ActRefused(_("Chỉ người vừa làm hoàn tác được, trong ngày, khi chưa có gì ra khỏi cơ quan."))
    if done.verb in (Verb.COMPLETE_STEP, Verb.RETURN_STEP):
        return _step_undone(dossier, done)
    return _handing_undone(dossier, done)


def _handing_undone(dossier: LockedDossier, done: LastAct) -> Change:
    before = done.payload["from_post"]
    row = {
        "dossier_id": dossier.id,
        "seq": done.payload["task"],
        "assignee_post_id": UUID(before) if before else None,
    }
    return _undone(dossier, done, updates=[(Task, row)])


def _step_undone(dossier: LockedDossier, done: LastAct) -> Change:
    kept = Task.objects.values_list("before", flat=True).get(dossier_id=dossier.id, seq=done.payload["task"])
    if kept is None:
        raise ActRefused(_("Việc này làm trước khi có hoàn tác nên không lấy lại được."))
    opened = tuple(each["task"] for each in done.payload["opened"])
    closed = [*done.payload["closed"], *done.payload.get("cancelled", ())]
    return _undone(
        dossier,
        done,
        step=back_to(kept, dossier.process_state, opened),
        updates=[(Task, {"dossier_id": dossier.id, "seq": seq, **_REOPENED}) for seq in closed],
    )


_REOPENED = {
    "state": TaskState.OPEN.value,
    "closed_at": None,
    "closed_by": None,
    "closed_post": None,
    "action": "",
    "remark": "",
    "before": None,
}


def _undone(dossier: LockedDossier, done: LastAct, **changes: Any) -> Change:
    named: dict[str, Any] = {"step": done.payload["step"]}
    return Change(
        verb=Verb.UNDO,
        payload={"undone": {"seq": done.seq, "verb": done.verb.value, **named}},
        event=ActUndone(undone_seq=done.seq, verb=done.verb.value),
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "verb": done.verb.value, **named},
        **changes,
    )
