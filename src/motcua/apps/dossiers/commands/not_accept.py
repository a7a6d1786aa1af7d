"""Từ chối tiếp nhận: a submission is sent back with reasons and guidance; it was never received."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.books.states import BookKind
from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.act_on_submission import act_on_submission
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.numbered_paper import numbered_paper
from motcua.apps.dossiers.events import DossierNotAccepted
from motcua.apps.dossiers.models.submission import LockedSubmission
from motcua.apps.dossiers.rules import can_accept
from motcua.apps.dossiers.states import DossierState, NotAcceptedFor, PaperForm, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput, NotAllowed


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAcceptedInput:
    """Why not, from the list and in words, and what the submitter can do now."""

    dossier_id: UUID
    reasons: Sequence[NotAcceptedFor]
    explanation: str
    guidance: str


def not_accept(act: Act, actor: Actor, refusals: Sequence[NotAcceptedInput]) -> list[Answer]:
    """Refuse to accept submissions; answers the number of each notice (Mẫu 03).

    Writes: the state, the number, one timeline entry with reasons and guidance, one event. No figure: it was
    never received (practice W8). Raises InvalidInput, NotAllowed, Conflict.
    Source: ND118-2025 Đ17, TT03-2025 Mẫu 03.
    """
    for wanted in refusals:
        _check(wanted)
    by_dossier = {wanted.dossier_id: wanted for wanted in refusals}
    return act_on_submission(
        act, list(by_dossier), lambda submission: _plan(act, actor, submission, by_dossier[submission.id])
    )


def _check(wanted: NotAcceptedInput) -> None:
    wrong = {}
    if not wanted.reasons:
        wrong["reasons"] = _("Chọn ít nhất một lý do.")
    if not wanted.explanation.strip():
        wrong["explanation"] = _("Ghi rõ vì sao không tiếp nhận.")
    if not wanted.guidance.strip():
        wrong["guidance"] = _("Hướng dẫn người nộp làm gì tiếp.")
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, submission: LockedSubmission, wanted: NotAcceptedInput) -> Change:
    if not can_accept(actor, submission.desk_id, submission.agency_id):
        raise NotAllowed(_("Vị trí này không tiếp nhận hồ sơ tại bộ phận đã chọn."))
    number, paper = numbered_paper(act, submission, PaperForm.NOT_ACCEPTED, BookKind.NOT_ACCEPTED)
    return Change(
        verb=Verb.NOT_ACCEPT,
        state=DossierState.NOT_ACCEPTED,
        payload={"number": number, "reasons": [reason.value for reason in wanted.reasons]},
        personal={"remark": wanted.explanation.strip(), "guidance": wanted.guidance.strip()},
        event=DossierNotAccepted(number=number),
        extra=[paper],
        answer={
            "dossier_id": str(submission.id),
            "submission_code": submission.submission_code,
            "number": number,
        },
    )
