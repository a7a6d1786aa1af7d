"""Cho ý kiến: a unit that was asked says what it thinks, in time or late."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.events import OpinionGiven
from motcua.apps.dossiers.models import Consultation
from motcua.apps.dossiers.models.consultation import Opinion
from motcua.apps.dossiers.models.locked import LockedDossier, local_day
from motcua.apps.dossiers.queries.consultations import consultation_asked
from motcua.apps.dossiers.queries.winner import newest_act_by_others
from motcua.apps.dossiers.rules import represented_post, seat_to_answer
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, Conflict, InvalidInput, NotAllowed

LONGEST_ANSWER, LONGEST_NUMBER = 4000, 60
SILENT = frozenset({Opinion.AGREE, Opinion.NONE})
"""What needs no words beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionInput:
    """Which question is answered, how, and the paper that says so, if there is one."""

    dossier_id: UUID
    entry_seq: int
    place: int
    opinion: Opinion
    answer: str = ""
    paper_number: str = ""
    paper_on: date | None = None


def answer_consultation(act: Act, actor: Actor, wanted: Sequence[OpinionInput]) -> list[Answer]:
    """Answer what the actor's unit was asked. After its part limit too: the row shows that it was late.

    Writes: the opinion, one timeline entry with the words beside the chain, one event. The process and the
    clock stay as they are. Raises InvalidInput, NotAllowed, Conflict. Source: ND118-2025 Đ18.
    """
    for each in wanted:
        _check(act, each)
    by_dossier = {each.dossier_id: each for each in wanted}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _check(act: Act, wanted: OpinionInput) -> None:
    wrong = {}
    if wanted.opinion not in SILENT and not wanted.answer.strip():
        wrong["answer"] = _("Ghi nội dung ý kiến.")
    if len(wanted.answer) > LONGEST_ANSWER:
        wrong["answer"] = _("Nội dung dài quá %(most)d ký tự.") % {"most": LONGEST_ANSWER}
    if len(wanted.paper_number) > LONGEST_NUMBER:
        wrong["paper_number"] = _("Số, ký hiệu dài quá %(most)d ký tự.") % {"most": LONGEST_NUMBER}
    if wanted.paper_number.strip() and wanted.paper_on is None:
        wrong["paper_on"] = _("Ghi ngày của văn bản.")
    if wanted.paper_on and wanted.paper_on > local_day(act.happened_at):
        wrong["paper_on"] = _("Văn bản chưa đến ngày ký.")
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: OpinionInput) -> Change:
    asked = consultation_asked(dossier.id, wanted.entry_seq, wanted.place)
    seat = seat_to_answer(actor, asked)
    if seat is None:
        raise NotAllowed(_("Câu hỏi này gửi cho %(unit)s.") % {"unit": asked.unit.name})
    if not asked.is_open:
        winner = newest_act_by_others(dossier.id, after_seq=asked.entry_seq, me=actor.user_id)
        raise Conflict(_("Câu hỏi này không còn chờ trả lời."), winner)
    is_late = act.happened_at > asked.due_at
    row = {
        "dossier_id": dossier.id,
        "entry_seq": asked.entry_seq,
        "place": asked.place,
        "answered_at": act.happened_at,
        "answered_by": act.actor,
        "answered_post": act.post,
        "opinion": wanted.opinion.value,
        "answer": wanted.answer.strip(),
        "paper_number": wanted.paper_number.strip(),
        "paper_on": wanted.paper_on,
    }
    return Change(
        verb=Verb.ANSWER_CONSULTATION,
        payload={
            "asked_by_entry": asked.entry_seq,
            "place": asked.place,
            "unit_name": asked.unit.name,
            "opinion": wanted.opinion.value,
            "paper": [wanted.paper_number.strip(), wanted.paper_on.isoformat() if wanted.paper_on else ""],
            "late": is_late,
        },
        personal={"remark": wanted.answer.strip()} if wanted.answer.strip() else None,
        on_behalf_of=represented_post(actor, seat),
        updates=[(Consultation, row)],
        event=OpinionGiven(unit_id=asked.unit_id, opinion=wanted.opinion.value, late=is_late),
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "late": is_late},
    )
