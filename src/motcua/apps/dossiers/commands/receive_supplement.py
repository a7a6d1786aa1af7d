"""Nhận bổ sung hồ sơ: which gaps are closed, by which papers; with the last of them the clock runs again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.resuming import pause_to_end, resumed, seat_to_resume
from motcua.apps.dossiers.events import SupplementReceived
from motcua.apps.dossiers.models import Gap, Pause, SubmittedPaper, SupplementRequest
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.current_pause import current_request, gaps_of
from motcua.apps.dossiers.rules import represented_post
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, Conflict, InvalidInput
from motcua.platform.db.batch import Statement
from motcua.platform.db.rows import Table


@dataclass(frozen=True, slots=True)
class ReceivedGap:
    """A line of the notice that is closed now, and how much paper came for it."""

    position: int
    originals: int = 0
    copies: int = 0


@dataclass(frozen=True, slots=True)
class ReceiptOfSupplement:
    """What came. Gaps that are not named are still waited for."""

    dossier_id: UUID
    gaps: Sequence[ReceivedGap]


def receive_supplement(act: Act, actor: Actor, receipts: Sequence[ReceiptOfSupplement]) -> list[Answer]:
    """Take in what applicants added; answers each with how many gaps are still open.

    A part of it is taken in and the clock waits on. With the last gap it runs again, or from the beginning
    where the version says so (practice W3). Writes: the lines, the papers, and with the last one what
    `resume` writes; one timeline entry, one event. Raises InvalidInput, NotAllowed, Conflict, ActRefused.
    Source: ND118-2025 Đ17.
    """
    for wanted in receipts:
        if not wanted.gaps:
            raise InvalidInput({"gaps": _("Đánh dấu nội dung đã được bổ sung.")})
        if any(gap.originals < 0 or gap.copies < 0 for gap in wanted.gaps):
            raise InvalidInput({"gaps": _("Số bản không được âm.")})
    by_dossier = {wanted.dossier_id: wanted for wanted in receipts}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: ReceiptOfSupplement) -> Change:
    pause, request = pause_to_end(dossier), current_request(dossier.id)
    if request is None:
        raise Conflict(_("Hồ sơ không chờ bổ sung. Chưa có gì được ghi từ thao tác này."))
    gaps = {gap.position: gap for gap in gaps_of(request) if gap.closed_at is None}
    came = {each.position: each for each in wanted.gaps}
    if not came.keys() <= gaps.keys():
        raise InvalidInput({"gaps": _("Có nội dung đã được nhận trước đó; xem lại danh sách.")})
    change = _change(act, actor, dossier, pause, request, complete=came.keys() == gaps.keys())
    waiting = len(gaps) - len(came)
    return replace(
        change,
        payload={
            **change.payload,
            "number": request.number,
            "gaps": [gaps[place].paper for place in sorted(came)],
            "waiting": waiting,
        },
        event=SupplementReceived(agency_id=dossier.agency_id, closed=len(came), waiting=waiting),
        extra=[*change.extra, *_received(act, dossier, gaps, came)],
        answer={**change.answer, "waiting": waiting},
    )


def _change(
    act: Act,
    actor: Actor,
    dossier: LockedDossier,
    pause: Pause,
    request: SupplementRequest,
    *,
    complete: bool,
) -> Change:
    if not complete:
        seat = seat_to_resume(actor, dossier, pause)
        return Change(
            verb=Verb.RECEIVE_SUPPLEMENT_PART,
            on_behalf_of=represented_post(actor, seat),
            answer={"dossier_id": str(dossier.id), "code": dossier.code},
        )
    change = resumed(act, actor, dossier, pause, Verb.RECEIVE_SUPPLEMENT)
    ended = {"dossier_id": dossier.id, "seq": request.seq, "ended_at": act.happened_at}
    return replace(change, extra=[*change.extra, Table.of(SupplementRequest).update([ended])])


def _received(
    act: Act, dossier: LockedDossier, gaps: dict[int, Gap], came: dict[int, ReceivedGap]
) -> list[Statement]:
    closed = [
        {
            "dossier_id": dossier.id,
            "request_seq": gaps[place].request_seq,
            "position": place,
            "closed_at": act.happened_at,
        }
        for place in sorted(came)
    ]
    papers = _paper_rows(act, dossier, gaps, came)
    added = [Table.of(SubmittedPaper).insert(papers)] if papers else []
    return [Table.of(Gap).update(closed), *added]


def _paper_rows(
    act: Act, dossier: LockedDossier, gaps: dict[int, Gap], came: dict[int, ReceivedGap]
) -> list[dict[str, object]]:
    """Lines for the list of papers; a gap that was closed without paper (a corrected word) adds none."""
    last = SubmittedPaper.objects.filter(dossier_id=dossier.id).aggregate(last=Max("seq"))["last"] or 0
    with_paper = [place for place in sorted(came) if came[place].originals or came[place].copies]
    return [
        {
            "dossier_id": dossier.id,
            "seq": seq,
            "required_paper_id": gaps[place].required_paper_id,
            "name": gaps[place].paper,
            "originals": came[place].originals,
            "copies": came[place].copies,
            "added_at": act.happened_at,
        }
        for seq, place in enumerate(with_paper, start=last + 1)
    ]
