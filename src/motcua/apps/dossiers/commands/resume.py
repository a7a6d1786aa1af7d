"""Tiếp tục tính thời hạn: the wait is over, and the due moment is counted anew with every pause in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.resuming import pause_to_end, resumed
from motcua.apps.dossiers.models import SupplementRequest
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.current_pause import current_request
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act
from motcua.platform.db.rows import Table


@dataclass(frozen=True, slots=True)
class ResumeInput:
    """Which dossier, and what ended the wait, for colleagues; may be empty."""

    dossier_id: UUID
    note: str = ""


def resume(act: Act, actor: Actor, wanted: Sequence[ResumeInput]) -> list[Answer]:
    """Let the clocks of dossiers run on; answers each with its due moment before and after.

    A request for supplements that is still waited for ends with it, as far as it was answered. Writes: the
    state, the pause, a promise with its ledger, part limits of open steps, one timeline entry, one event.
    Raises NotAllowed, Conflict, ActRefused. Source: practice W1, M6.
    """
    by_dossier = {each.dossier_id: each for each in wanted}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: ResumeInput) -> Change:
    change = resumed(act, actor, dossier, pause_to_end(dossier), Verb.RESUME)
    if wanted.note.strip():
        change = replace(change, personal={"remark": wanted.note.strip()})
    request = current_request(dossier.id)
    if request is None:
        return change
    ended = {"dossier_id": dossier.id, "seq": request.seq, "ended_at": act.happened_at}
    return replace(change, extra=[*change.extra, Table.of(SupplementRequest).update([ended])])
