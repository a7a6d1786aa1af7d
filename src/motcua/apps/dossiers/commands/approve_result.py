"""Ký duyệt: the leader approves the draft as it lies before them; its hash is frozen with their name."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.moving import moving
from motcua.apps.dossiers.models import Result, Signature
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.result import current_result
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, Conflict
from motcua.platform.db.rows import Table


@dataclass(frozen=True, slots=True)
class ApprovalInput:
    """Which step, by which action, and the hash of the draft that the leader read."""

    dossier_id: UUID
    task_seq: int
    action: str
    draft_sha256: str
    remark: str = ""


def approve_result(act: Act, actor: Actor, approvals: list[ApprovalInput]) -> list[Answer]:
    """Approve drafts. Records who, in which post, when, and the hash of the very bytes.

    Raises ActRefused without a draft, Conflict when the draft was rewritten after it was read, NotAllowed.
    Source: ND30-2020 Đ13.
    """
    by_dossier = {wanted.dossier_id: wanted for wanted in approvals}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: ApprovalInput) -> Change:
    change = moving(act, actor, dossier, wanted.task_seq, wanted.action, "approve", wanted.remark)
    result = current_result(dossier.id)
    if result is None:
        raise ActRefused(_("Chưa có dự thảo kết quả để ký duyệt."))
    if result.draft_sha256 != wanted.draft_sha256:
        raise Conflict(_("Dự thảo vừa được sửa sau khi mở trang này. Hãy đọc lại trước khi ký duyệt."))
    approved = {
        "dossier_id": dossier.id,
        "seq": result.seq,
        "approved_sha256": result.draft_sha256,
        "approved_at": act.happened_at,
        "approver_name": actor.display_name,
        "approver_title": actor.post_title,
    }
    signature = {
        "dossier_id": dossier.id,
        "seq": dossier.last_seq + 1,
        "method": "approval",
        "signer_id": actor.user_id,
        "post_id": actor.post_id,
        "capacity": "",
        "signed_at": act.happened_at,
        "sha256": result.draft_sha256,
        "evidence": None,
    }
    return replace(
        change,
        verb=Verb.APPROVE_RESULT,
        payload={**change.payload, "sha256": result.draft_sha256},
        extra=[Table.of(Result).update([approved]), Table.of(Signature).insert([signature])],
    )
