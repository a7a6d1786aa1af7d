"""Rút hồ sơ: the applicant takes the dossier back, and it is written down what was given back to whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.asked_for import refuse_after_decision, refuse_who_does_not_serve
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.ending import ending
from motcua.apps.dossiers.models import SubmittedPaper
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalInput:
    """Why, who took the papers back, and which lines of the receipt they are."""

    dossier_id: UUID
    reason: str
    taken_by: str = ""
    papers_back: Sequence[int] = ()


def withdraw(act: Act, actor: Actor, withdrawals: Sequence[WithdrawalInput]) -> list[Answer]:
    """End dossiers because their applicants take them back, while nothing was decided.

    Writes: the state, open steps taken back, the timeline with the list of papers given back, the figures,
    one event. Raises InvalidInput, NotAllowed, ActRefused once a decision is signed, Conflict.
    Source: ND118-2025 Đ21.
    """
    for wanted in withdrawals:
        _check(wanted)
    by_dossier = {wanted.dossier_id: wanted for wanted in withdrawals}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _check(wanted: WithdrawalInput) -> None:
    wrong = {}
    if not wanted.reason.strip():
        wrong["reason"] = _("Ghi lý do rút hồ sơ.")
    if wanted.papers_back and not wanted.taken_by.strip():
        wrong["taken_by"] = _("Ghi họ tên người nhận lại giấy tờ.")
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: WithdrawalInput) -> Change:
    refuse_who_does_not_serve(actor, dossier)
    refuse_after_decision(dossier)
    papers = SubmittedPaper.objects.filter(dossier_id=dossier.id, seq__in=wanted.papers_back).order_by("seq")
    return ending(
        act,
        dossier,
        Verb.WITHDRAW,
        DossierState.WITHDRAWN,
        payload={"given_back": [[paper.name, paper.originals, paper.copies] for paper in papers]},
        personal={"remark": wanted.reason.strip(), "taken_by": wanted.taken_by.strip()},
    )
