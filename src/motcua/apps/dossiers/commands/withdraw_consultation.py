"""Thôi hỏi: a question that nobody has answered yet is taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.models import Consultation
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.consultations import consultation_asked
from motcua.apps.dossiers.queries.winner import newest_act_by_others
from motcua.apps.dossiers.rules import represented_post, seat_to_consult
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, Conflict, InvalidInput, NotAllowed

LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True)
class QuestionToWithdraw:
    """Which question, and why it is no longer asked."""

    dossier_id: UUID
    entry_seq: int
    place: int
    reason: str


def withdraw_consultation(act: Act, actor: Actor, wanted: Sequence[QuestionToWithdraw]) -> list[Answer]:
    """Take questions back, by whoever may ask. A unit whose question was taken back sees the dossier no more.

    Writes: the question, one timeline entry. Raises InvalidInput without a reason, NotAllowed, Conflict when
    the answer came first. Source: ND118-2025 Đ18.
    """
    if any(not each.reason.strip() or len(each.reason) > LONGEST_REASON for each in wanted):
        raise InvalidInput({"reason": _("Ghi lý do thôi hỏi.")})
    by_dossier = {each.dossier_id: each for each in wanted}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: QuestionToWithdraw) -> Change:
    seat = seat_to_consult(actor, dossier)
    if seat is None:
        raise NotAllowed(_("Chỉ người đang thụ lý hoặc xem xét hồ sơ thôi hỏi được."))
    asked = consultation_asked(dossier.id, wanted.entry_seq, wanted.place)
    if not asked.is_open:
        winner = newest_act_by_others(dossier.id, after_seq=asked.entry_seq, me=actor.user_id)
        raise Conflict(_("Câu hỏi này không còn chờ trả lời."), winner)
    key = {"dossier_id": dossier.id, "entry_seq": asked.entry_seq, "place": asked.place}
    return Change(
        verb=Verb.WITHDRAW_CONSULTATION,
        payload={
            "asked_by_entry": asked.entry_seq,
            "place": asked.place,
            "unit_name": asked.unit.name,
        },
        personal={"remark": wanted.reason.strip()},
        on_behalf_of=represented_post(actor, seat),
        updates=[(Consultation, {**key, "withdrawn_at": act.happened_at})],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "unit_name": asked.unit.name},
    )
