"""Ký duyệt: the leader approves the paper as it lies before them; its hash is frozen with their name."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.moving import moving
from motcua.apps.dossiers.models import Result, Signature
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.papers.result_paper import signing_copy
from motcua.apps.dossiers.queries.result import draft_of
from motcua.apps.dossiers.queries.took_part import took_part
from motcua.apps.dossiers.rules import represented_post, seat_for_task
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.seat import Seat
from motcua.platform.acts import Act, ActRefused, Conflict, NotAllowed
from motcua.platform.db.rows import Table
from motcua.platform.files import FileRef, adopt_statement, put


@dataclass(frozen=True, slots=True)
class ApprovalInput:
    """Which step, by which action, the hash of the draft that the leader read, and the capacity that stood
    over their name ("KT."; "" in the own office).
    """

    dossier_id: UUID
    task_seq: int
    action: str
    draft_sha256: str
    remark: str = ""
    capacity: str = ""


def approve_result(act: Act, actor: Actor, approvals: list[ApprovalInput]) -> list[Answer]:
    """Approve drafts. Records who, in which post and capacity, for whom, when, and the hash of the bytes.

    What is approved is the signing copy: the draft with the signer's block, as the page showed it.
    Raises ActRefused without a draft, Conflict when draft or capacity changed after they were read,
    NotAllowed, also for a substitute who had a hand in the dossier. Source: ND30-2020 Đ13, decision 25.
    """
    by_dossier = {wanted.dossier_id: wanted for wanted in approvals}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: ApprovalInput) -> Change:
    change = moving(act, actor, dossier, wanted.task_seq, wanted.action, "approve", wanted.remark)
    seat = _signing_seat(actor, dossier, wanted)
    result = draft_of(dossier.id)
    if result is None:
        raise ActRefused(_("Chưa có dự thảo kết quả để ký duyệt."))
    if result.draft_sha256 != wanted.draft_sha256:
        raise Conflict(_("Dự thảo vừa được sửa sau khi mở trang này. Hãy đọc lại trước khi ký duyệt."))
    block = seat.signs_as(actor.post_title)
    copy = put(signing_copy(result, block, actor.display_name), "application/pdf")
    approved = {
        "dossier_id": dossier.id,
        "seq": result.seq,
        "approved_sha256": copy.sha256,
        "approved_at": act.happened_at,
        "approver_name": actor.display_name,
        "approver_title": block.title,
        "signing_power": block.power,
    }
    return replace(
        change,
        verb=Verb.APPROVE_RESULT,
        payload={**change.payload, "sha256": copy.sha256, **_in_capacity(seat)},
        extra=[
            Table.of(Result).update([approved]),
            Table.of(Signature).insert([_signature(act, actor, dossier, seat, copy)]),
            adopt_statement(copy, act.recorded_at),
        ],
    )


def _signing_seat(actor: Actor, dossier: LockedDossier, wanted: ApprovalInput) -> Seat:
    """The seat in which the actor signs, if it is the one that was shown. Raises Conflict, NotAllowed."""
    task = dossier.open_task(wanted.task_seq)
    seat = seat_for_task(actor, dossier, task) if task else None
    if seat is None or (seat.capacity or "") != wanted.capacity:
        raise Conflict(_("Tư cách ký của bạn vừa thay đổi sau khi mở trang này. Hãy xem lại bản trình ký."))
    if represented_post(actor, seat) and took_part(dossier.id, actor.user_id):
        raise NotAllowed(
            _("Bạn đã thụ lý, soạn hoặc soát xét hồ sơ này nên không ký thay được; cần người khác ký.")
        )
    return seat


def _in_capacity(seat: Seat) -> dict[str, str]:
    return {"capacity": seat.capacity.value} if seat.capacity else {}


def _signature(
    act: Act, actor: Actor, dossier: LockedDossier, seat: Seat, copy: FileRef
) -> dict[str, object]:
    return {
        "dossier_id": dossier.id,
        "seq": dossier.last_seq + 1,
        "method": "approval",
        "signer_id": actor.user_id,
        "post_id": actor.post_id,
        "on_behalf_of": represented_post(actor, seat),
        "capacity": seat.capacity.value if seat.capacity else "",
        "signed_at": act.happened_at,
        "sha256": copy.sha256,
        "evidence": None,
    }
