"""Hủy hồ sơ nhập sai: a leader takes a wrong entry out of the work; its code is never used again."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.asked_for import refuse_after_decision
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.ending import ending
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.rules import leads_over
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput, NotAllowed


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidInput:
    """Which dossier, and what was wrong with its entry."""

    dossier_id: UUID
    reason: str


def void(act: Act, actor: Actor, voids: Sequence[VoidInput]) -> list[Answer]:
    """End dossiers that were entered by mistake. They stay received and have a line of their own in reports.

    Writes: the state, open steps taken back, the timeline, the figures, one event; the row of the code stays.
    Raises InvalidInput, NotAllowed, ActRefused once a decision is signed, Conflict. Source: practice M5.
    """
    if any(not wanted.reason.strip() for wanted in voids):
        raise InvalidInput({"reason": _("Ghi nhập sai ở đâu.")})
    by_dossier = {wanted.dossier_id: wanted for wanted in voids}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: VoidInput) -> Change:
    if not leads_over(actor, dossier):
        raise NotAllowed(_("Chỉ lãnh đạo nơi tiếp nhận hoặc cơ quan giải quyết hủy được hồ sơ nhập sai."))
    refuse_after_decision(dossier)
    return ending(act, dossier, Verb.VOID, DossierState.VOIDED, personal={"remark": wanted.reason.strip()})
