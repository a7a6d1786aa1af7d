"""Dừng giải quyết: the applicant asks to stop; the notice of it is Mẫu 05 and carries a number."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.books.states import BookKind
from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.asked_for import refuse_after_decision, refuse_who_does_not_serve
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.ending import ending
from motcua.apps.dossiers.commands.numbered_paper import numbered_paper
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.states import DossierState, PaperForm, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class StopInput:
    """Which dossier, and what the applicant gave as the reason."""

    dossier_id: UUID
    reason: str


def stop(act: Act, actor: Actor, stops: Sequence[StopInput]) -> list[Answer]:
    """End dossiers because their applicants ask to stop, while there is no decision; answers each number.

    Writes: the state, open steps taken back, the number of the notice, the timeline, the figures, one event.
    Raises InvalidInput, NotAllowed, ActRefused once a decision is signed, Conflict.
    Source: ND118-2025 Đ21, TT03-2025 Mẫu 05.
    """
    if any(not wanted.reason.strip() for wanted in stops):
        raise InvalidInput({"reason": _("Ghi lý do người nộp đề nghị dừng.")})
    by_dossier = {wanted.dossier_id: wanted for wanted in stops}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: StopInput) -> Change:
    refuse_who_does_not_serve(actor, dossier)
    refuse_after_decision(dossier)
    number, paper = numbered_paper(act, dossier, PaperForm.STOP_NOTICE, BookKind.STOP_NOTICE)
    return ending(
        act,
        dossier,
        Verb.STOP,
        DossierState.STOPPED,
        payload={"form": PaperForm.STOP_NOTICE.value, "number": number},
        personal={"remark": wanted.reason.strip()},
        extra=[paper],
        answer={"number": number},
    )
