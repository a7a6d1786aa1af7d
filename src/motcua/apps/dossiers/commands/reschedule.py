"""Xin lỗi và hẹn lại: the head of the agency says why it takes longer and until when; lateness stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.books.states import BookKind
from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.new_date import change_statement, new_date
from motcua.apps.dossiers.commands.numbered_paper import numbered_paper
from motcua.apps.dossiers.events import PromiseMoved
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.apology_notice import notice_given
from motcua.apps.dossiers.queries.clock_history import ClockHistory, clock_history
from motcua.apps.dossiers.rules import represented_post, seat_over
from motcua.apps.dossiers.states import ClockChangeKind, PaperForm, Verb
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.domain.worktime import TIME_ZONE, Reschedule
from motcua.domain.worktime.moments import moment_of
from motcua.platform.acts import Act, ActRefused, InvalidInput, NotAllowed

SOURCE = "ND118-2025 Điều 18"
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class ApologyInput:
    """Why it takes longer, in words that name nobody: they stand in the ledger; and the new moment."""

    dossier_id: UUID
    reason: str
    promised_at: datetime | None


def reschedule(act: Act, actor: Actor, apologies: Sequence[ApologyInput]) -> list[Answer]:
    """Apologise and promise another moment, once at most; answers each with the number of its form (Mẫu 04).

    The due moment stays, and figures go by it (decision 30). Too late an apology is better than none: it is
    marked, never blocked (practice W2, W14). Writes: the told moment, the change, a promise with its ledger,
    the numbered form, one timeline entry, one event. Raises InvalidInput, NotAllowed, ActRefused, Conflict.
    Source: ND118-2025 Đ18, TT03-2025 Mẫu 04.
    """
    for wanted in apologies:
        _check(wanted)
    by_dossier = {wanted.dossier_id: wanted for wanted in apologies}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _check(wanted: ApologyInput) -> None:
    wrong = {}
    if not wanted.reason.strip() or len(wanted.reason.strip()) > LONGEST_REASON:
        wrong["reason"] = _("Ghi lý do chậm, nhiều nhất %(most)d ký tự.") % {"most": LONGEST_REASON}
    if wanted.promised_at is None:
        wrong["promised_at"] = _("Chọn ngày giờ hẹn mới.")
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: ApologyInput) -> Change:
    seat = seat_over(actor, dossier, Capability.APPROVE)
    if seat is None:
        raise NotAllowed(_("Văn bản xin lỗi do người đứng đầu cơ quan ký."))
    history = clock_history(dossier.id)
    told_at = _told_at(act, dossier, wanted, history)
    number, paper = numbered_paper(act, dossier, PaperForm.APOLOGY, BookKind.APOLOGY)
    change = Reschedule(act.happened_at.astimezone(TIME_ZONE), told_at, wanted.reason.strip(), SOURCE)
    date = new_date(
        dossier, ClockChangeKind.RESCHEDULED.value, SOURCE, history.changed(change), told_at=told_at
    )
    notice = notice_given(act.happened_at, dossier.due_at, dossier.agency_id)
    moved = {"due_at": dossier.due_at.isoformat(), "told_at": told_at.isoformat()}
    return Change(
        verb=Verb.RESCHEDULE,
        columns={"told_at": told_at},
        payload={"number": number, "notice": notice.value, **moved},
        personal={"remark": change.ground},
        on_behalf_of=represented_post(actor, seat),
        event=PromiseMoved(agency_id=dossier.agency_id, due_at=dossier.due_at, told_at=told_at),
        extra=[paper, change_statement(dossier, change), date.promise],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "number": number, **moved},
    )


def _told_at(act: Act, dossier: LockedDossier, wanted: ApologyInput, history: ClockHistory) -> datetime:
    if any(isinstance(change, Reschedule) for change in history.changes):
        raise ActRefused(_("Hồ sơ này đã được hẹn lại một lần; pháp luật cho hẹn lại không quá một lần."))
    told_at = wanted.promised_at.astimezone(TIME_ZONE) if wanted.promised_at else None
    if told_at is None or told_at <= max(dossier.due_at, act.happened_at):
        raise InvalidInput({"promised_at": _("Hẹn mới phải sau hạn hiện nay và sau lúc này.")})
    try:
        if not calendar_of(dossier.agency_id).counts(moment_of(told_at)):
            raise InvalidInput({"promised_at": _("Ngày này cơ quan nghỉ; chọn một ngày làm việc.")})
    except LookupError as gap:
        raise InvalidInput({"promised_at": str(gap)}) from gap
    return told_at
