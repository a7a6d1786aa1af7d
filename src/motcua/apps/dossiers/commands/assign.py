"""Phân công: the head of a unit gives an open step to one of its officers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.lying import handed, still_open
from motcua.apps.dossiers.events import TaskAssigned
from motcua.apps.dossiers.models.locked import LockedDossier, OpenTask
from motcua.apps.dossiers.rules import assigning_unit, represented_post, seat_to_assign
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.queries.staff import Holder, holders_in_unit
from motcua.platform.acts import Act, ActRefused, InvalidInput, NotAllowed


@dataclass(frozen=True, slots=True)
class Assignment:
    """Which open step goes to which post."""

    dossier_id: UUID
    task_seq: int
    post_id: UUID


def assign(act: Act, actor: Actor, assignments: Sequence[Assignment]) -> list[Answer]:
    """Give open steps to posts of their units, also steps that somebody has already.

    Writes: who has the step, one timeline entry, one event. The clock and the process stay as they are.
    Raises NotAllowed, Conflict (the step was done meanwhile), InvalidInput for a post that is not of the
    unit, may not do the step or is held by nobody. Source: ND118-2025 Đ18.
    """
    by_dossier = {wanted.dossier_id: wanted for wanted in assignments}
    officers = _Officers(act)

    def plan(dossier: LockedDossier) -> Change:
        return _plan(actor, dossier, by_dossier[dossier.id], officers)

    return act_on(act, list(by_dossier), plan)


class _Officers:
    """Who may do a kind of step in a unit, asked once for each kind."""

    def __init__(self, act: Act) -> None:
        self._at = act.happened_at
        self._found: dict[tuple[UUID, str], dict[UUID, Holder]] = {}

    def of(self, unit_id: UUID, capability: str) -> dict[UUID, Holder]:
        kind = unit_id, capability
        if kind not in self._found:
            holders = holders_in_unit(unit_id, Capability(capability), self._at)
            self._found[kind] = {holder.post_id: holder for holder in holders}
        return self._found[kind]


def _plan(actor: Actor, dossier: LockedDossier, wanted: Assignment, officers: _Officers) -> Change:
    task = still_open(dossier, wanted.task_seq)
    seat = seat_to_assign(actor, task)
    if seat is None:
        raise NotAllowed(_("Vị trí này không phân công việc của đơn vị đang giữ bước “%s”.") % _(task.name))
    holder = officers.of(assigning_unit(seat, task), task.capability).get(wanted.post_id)
    if holder is None:
        raise InvalidInput({"post": _("Người được chọn không làm được bước này trong đơn vị.")})
    _refuse_same(task, wanted.post_id, holder)
    change = handed(
        dossier,
        task,
        Verb.ASSIGN,
        wanted.post_id,
        event=TaskAssigned(task_seq=task.seq, post_id=wanted.post_id),
        personal={"to_name": holder.name},
        on_behalf_of=represented_post(actor, seat),
    )
    return replace(change, answer={**change.answer, "name": holder.name})


def _refuse_same(task: OpenTask, post_id: UUID, holder: Holder) -> None:
    if task.assignee_post_id == post_id:
        raise ActRefused(_("%(name)s đang giữ việc này rồi.") % {"name": holder.name})
