"""Yêu cầu bổ sung trước khi tiếp nhận: one notice with all that is missing; the submission waits on."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.books.states import BookKind
from motcua.apps.dossiers.commands.act_on import Answer
from motcua.apps.dossiers.commands.act_on_submission import act_on_submission
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.numbered_paper import numbered_paper
from motcua.apps.dossiers.events import SubmitterAsked
from motcua.apps.dossiers.models.submission import LockedSubmission
from motcua.apps.dossiers.rules import can_accept
from motcua.apps.dossiers.states import PaperForm, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, InvalidInput, NotAllowed


@dataclass(frozen=True, slots=True, kw_only=True)
class AskInput:
    """What is missing, one thing a line, and why."""

    dossier_id: UUID
    missing: str
    reason: str

    @property
    def lines(self) -> list[str]:
        """The things that are missing."""
        return [line.strip() for line in self.missing.splitlines() if line.strip()]


def ask_submitter(act: Act, actor: Actor, wanted: AskInput) -> Answer:
    """Ask for everything at once; answers the number of the notice (Mẫu 02). No clock runs yet.

    Writes: the number, one timeline entry, one event. A second notice is refused: what comes then is accepted
    or not accepted. Raises InvalidInput, NotAllowed, ActRefused, Conflict.
    Source: ND118-2025 Đ17 k2, TT03-2025 Mẫu 02.
    """
    wrong = {}
    if not wanted.lines:
        wrong["missing"] = _("Ghi những gì cần bổ sung, mỗi dòng một thứ.")
    if not wanted.reason.strip():
        wrong["reason"] = _("Ghi lý do.")
    if wrong:
        raise InvalidInput(wrong)
    return act_on_submission(
        act, [wanted.dossier_id], lambda submission: _plan(act, actor, submission, wanted)
    )[0]


def _plan(act: Act, actor: Actor, submission: LockedSubmission, wanted: AskInput) -> Change:
    if not can_accept(actor, submission.desk_id, submission.agency_id):
        raise NotAllowed(_("Vị trí này không tiếp nhận hồ sơ tại bộ phận đã chọn."))
    if submission.asked_at:
        raise ActRefused(_("Đã yêu cầu bổ sung một lần; mọi thiếu sót phải nằm trong một phiếu."))
    number, paper = numbered_paper(act, submission, PaperForm.SUPPLEMENT_REQUEST, BookKind.SUPPLEMENT_REQUEST)
    return Change(
        verb=Verb.ASK_SUBMITTER,
        payload={"number": number, "missing": wanted.lines},
        personal={"remark": wanted.reason.strip()},
        columns={"asked_at": act.happened_at},
        event=SubmitterAsked(number=number),
        extra=[paper],
        answer={
            "dossier_id": str(submission.id),
            "submission_code": submission.submission_code,
            "number": number,
        },
    )
