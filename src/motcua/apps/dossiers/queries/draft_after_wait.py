"""What is proposed when a wait has lasted too long: the words of a refusal, for an officer to decide on."""

from dataclasses import dataclass
from datetime import datetime

from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.states import Outcome
from motcua.domain.worktime import TIME_ZONE


@dataclass(frozen=True, slots=True)
class ProposedDraft:
    """As the form of the result takes it. Words of a paper, so in Vietnamese whatever the reader reads."""

    outcome: str
    legal_ground: str
    kind: str
    subject: str
    body: str


def draft_after_wait(card: DossierCard, at: datetime) -> ProposedDraft | None:
    """None unless the dossier waits longer than its ground allows. Pure. Source: practice M6."""
    waiting = card.waiting
    if waiting is None or not waiting.lasts_too_long(at):
        return None
    name = card.dossier.procedure_version.name
    since = waiting.pause.opened_at.astimezone(TIME_ZONE)
    lines = [
        f"Ngày {since:%d/%m/%Y}, hồ sơ {card.dossier.code} tạm dừng tính thời hạn vì: "
        f"{waiting.pause.ground_name[:1].lower()}{waiting.pause.ground_name[1:]}."
    ]
    if waiting.request:
        lines += [
            f"Phiếu số {waiting.request.number} yêu cầu bổ sung đến hết ngày "
            f"{waiting.request.answer_by:%d/%m/%Y}. Đến nay hồ sơ còn thiếu:",
            *(f"- {gap.paper}: {gap.wrong}." for gap in waiting.open_gaps),
        ]
    lines.append("Đã quá thời gian chờ, hồ sơ chưa đủ điều kiện giải quyết và được trả lại.")
    return ProposedDraft(
        outcome=Outcome.REFUSED.value,
        legal_ground=waiting.pause.source,
        kind="Thông báo",
        subject=f"Về việc trả lại hồ sơ {name[:1].lower()}{name[1:]}",
        body="\n".join(lines),
    )
