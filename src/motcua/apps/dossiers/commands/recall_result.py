"""Thu hồi, đính chính, hủy bỏ kết quả: a new decision about an issued result, which stays as it was."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.books.commands.take_numbers import take_numbers, year_period
from motcua.apps.books.states import BookKind
from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.issue_result import LONGEST_SYMBOL
from motcua.apps.dossiers.events import ResultRecalled
from motcua.apps.dossiers.models import IssuedPaper, Result
from motcua.apps.dossiers.models.locked import LockedDossier, local_day
from motcua.apps.dossiers.queries.result import current_result
from motcua.apps.dossiers.rules import can_recall_result
from motcua.apps.dossiers.states import PaperForm, RecallKind, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, InvalidInput, NotAllowed
from motcua.platform.db.ids import new_id
from motcua.platform.db.rows import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallInput:
    """What is decided about the result, by which text, why, and the symbol behind the number ("QĐ-UBND")."""

    dossier_id: UUID
    kind: RecallKind
    legal_ground: str
    reason: str
    symbol: str


def recall_result(act: Act, actor: Actor, recalls: list[RecallInput]) -> list[Answer]:
    """Decide anew about issued results; answers the number of each decision.

    The number is the next of the agency's book of the year, as for every document it issues. Writes: the mark
    on the result, the decision as an issued paper that is typeset later, the timeline, one event. Whether the
    work begins again is an act of its own (`reopen`). Raises InvalidInput, NotAllowed, ActRefused, Conflict.
    Source: ND30-2020 Đ18, practice M5.
    """
    for wanted in recalls:
        _check(wanted)
    by_dossier = {wanted.dossier_id: wanted for wanted in recalls}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _check(wanted: RecallInput) -> None:
    wrong = {}
    if not wanted.legal_ground.strip():
        wrong["legal_ground"] = _("Ghi căn cứ pháp lý của quyết định.")
    if not wanted.reason.strip():
        wrong["reason"] = _("Ghi lý do.")
    if not wanted.symbol.strip() or len(wanted.symbol) > LONGEST_SYMBOL:
        wrong["symbol"] = _("Ghi ký hiệu văn bản, ví dụ QĐ-UBND.")
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: RecallInput) -> Change:
    if not can_recall_result(actor, dossier):
        raise NotAllowed(_("Chỉ người ký kết quả của cơ quan quyết định được về kết quả đã phát hành."))
    result = current_result(dossier.id)
    if result is None or not result.issued_at:
        raise ActRefused(_("Hồ sơ này chưa có kết quả phát hành trên hệ thống."))
    if result.recalled_at:
        raise ActRefused(_("Kết quả này đã có quyết định số %(number)s.") % {"number": result.recall_number})
    number = take_numbers(dossier.agency_id, BookKind.RESULT, year_period(local_day(act.happened_at)))[0]
    written = f"{number:02d}/{wanted.symbol.strip()}"
    marked = {
        "dossier_id": dossier.id,
        "seq": result.seq,
        "recalled_at": act.happened_at,
        "recall_kind": wanted.kind.value,
        "recall_number": written,
    }
    paper = {
        "id": new_id(act.recorded_at),
        "dossier_id": dossier.id,
        "form": PaperForm.RECALL_DECISION.value,
        "number": written,
        "sha256": "",
        "issued_at": act.happened_at,
        "entry_seq": dossier.last_seq + 1,
    }
    return Change(
        verb=Verb.RECALL_RESULT,
        payload={
            "kind": wanted.kind.value,
            "number": written,
            "result": f"{result.number:02d}/{result.symbol}",
            "legal_ground": wanted.legal_ground.strip(),
        },
        personal={"remark": wanted.reason.strip()},
        extra=[Table.of(Result).update([marked]), Table.of(IssuedPaper).insert([paper])],
        event=ResultRecalled(kind=wanted.kind.value, recalled_at=act.happened_at),
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "number": written},
    )
