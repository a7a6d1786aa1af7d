"""Yêu cầu bổ sung, hoàn thiện hồ sơ: one notice with every gap, and the clock waits for the applicant."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.apps.books.states import BookKind
from motcua.apps.catalogue.queries.pause_grounds import Ground
from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.numbered_paper import numbered_paper
from motcua.apps.dossiers.commands.pausing import Evidence, opened_pause, seat_to_pause
from motcua.apps.dossiers.events import SupplementRequested
from motcua.apps.dossiers.models import Gap, SupplementRequest
from motcua.apps.dossiers.models.locked import LockedDossier, local_day
from motcua.apps.dossiers.queries.supplement_doubts import doubtful_lines
from motcua.apps.dossiers.queries.supplement_grounds import supplement_ground
from motcua.apps.dossiers.queries.supplement_leaders import leader_posts
from motcua.apps.dossiers.rules import represented_post
from motcua.apps.dossiers.states import DossierState, PaperForm, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, InvalidInput
from motcua.platform.db.rows import Table

MOST_GAPS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class GapInput:
    """One line: which paper, what is wrong with it, what to bring, by which text it is asked for."""

    paper: str
    wrong: str
    bring: str
    citation: str
    required_paper_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementInput:
    """The notice. From the second on a leader says why there is another, and in which post."""

    dossier_id: UUID
    gaps: Sequence[GapInput]
    reason: str
    contact_name: str
    contact_phone: str = ""
    answer_by: date | None
    leader_reason: str = ""
    leader_post_id: UUID | None = None


def request_supplement(act: Act, actor: Actor, requests: Sequence[SupplementInput]) -> list[Answer]:
    """Ask applicants for what their dossiers lack, everything at once; answers each with its number.

    Writes: the notice with its lines and the number of its form (Mẫu 02), the pause, the state, the count,
    one timeline entry, one event. Doubts about a line are kept in the entry and forbid nothing.
    Raises InvalidInput, NotAllowed, ActRefused, Conflict. Source: ND118-2025 Đ17.
    """
    for wanted in requests:
        _check(act, wanted)
    by_dossier = {wanted.dossier_id: wanted for wanted in requests}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _check(act: Act, wanted: SupplementInput) -> None:
    wrong = {}
    if not wanted.gaps:
        wrong["gaps"] = _("Ghi ít nhất một nội dung cần bổ sung.")
    if len(wanted.gaps) > MOST_GAPS:
        wrong["gaps"] = _("Một phiếu ghi nhiều nhất %(most)d nội dung.") % {"most": MOST_GAPS}
    for place, gap in enumerate(wanted.gaps, start=1):
        for name, words in _MISSING.items():
            if not getattr(gap, name).strip():
                wrong[f"{name}_{place}"] = str(words) % {"place": place}
    if not wanted.reason.strip():
        wrong["reason"] = _("Ghi lý do yêu cầu bổ sung.")
    if not wanted.contact_name.strip():
        wrong["contact_name"] = _("Ghi người hướng dẫn để người nộp hỏi.")
    if wanted.answer_by is None or wanted.answer_by <= local_day(act.happened_at):
        wrong["answer_by"] = _("Chọn ngày cuối để bổ sung, từ ngày mai trở đi.")
    if wrong:
        raise InvalidInput(wrong)


_MISSING = {
    "paper": gettext_lazy("Nội dung %(place)d: ghi tên giấy tờ."),
    "wrong": gettext_lazy("Nội dung %(place)d: ghi thiếu gì, sai gì."),
    "bring": gettext_lazy("Nội dung %(place)d: ghi cần mang gì đến."),
    "citation": gettext_lazy("Nội dung %(place)d: ghi quy định làm căn cứ."),
}


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: SupplementInput) -> Change:
    ground = _ground(act, dossier)
    seat = seat_to_pause(actor, dossier, ground)
    _check_leader(act, dossier, wanted)
    number, paper = numbered_paper(act, dossier, PaperForm.SUPPLEMENT_REQUEST, BookKind.SUPPLEMENT_REQUEST)
    evidence = Evidence(ground.evidence, number, local_day(act.happened_at))
    ordinal = dossier.supplement_count + 1
    doubts = doubtful_lines(dossier.id, dossier.procedure_version_id, [gap.paper for gap in wanted.gaps])
    return Change(
        verb=Verb.REQUEST_SUPPLEMENT,
        state=DossierState.PAUSED,
        columns={"paused_at": act.happened_at, "supplement_count": ordinal},
        payload={
            "number": number,
            "ordinal": ordinal,
            "gaps": [gap.paper.strip() for gap in wanted.gaps],
            "answer_by": wanted.answer_by.isoformat() if wanted.answer_by else "",
            "doubts": [[line.position, line.doubt.value] for line in doubts],
            **({"leader_post": str(wanted.leader_post_id)} if ordinal > 1 else {}),
        },
        personal={"remark": wanted.reason.strip(), "leader_reason": wanted.leader_reason.strip()},
        on_behalf_of=represented_post(actor, seat),
        event=SupplementRequested(
            agency_id=dossier.agency_id, number=number, gaps=len(wanted.gaps), ordinal=ordinal
        ),
        extra=[
            paper,
            *opened_pause(act, dossier, ground, evidence),
            Table.of(SupplementRequest).insert([_request_row(act, dossier, wanted, number)]),
            Table.of(Gap).insert(_gap_rows(dossier, wanted)),
        ],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "number": number},
    )


def _ground(act: Act, dossier: LockedDossier) -> Ground:
    ground = supplement_ground(dossier.procedure_version_id, local_day(act.happened_at))
    if ground is None:
        raise ActRefused(_("Danh mục không cho thủ tục này tạm dừng để bổ sung hồ sơ."))
    return ground


def _check_leader(act: Act, dossier: LockedDossier, wanted: SupplementInput) -> None:
    """One notice holds every gap; another one is a leader's decision, with its reason (ND118-2025 Đ17)."""
    if not dossier.supplement_count:
        return
    wrong = {}
    if not wanted.leader_reason.strip():
        wrong["leader_reason"] = _("Đã yêu cầu bổ sung một lần: ghi lý do lãnh đạo cho yêu cầu lần nữa.")
    leaders = {post.id for post in leader_posts(dossier.agency_id, local_day(act.happened_at))}
    if wanted.leader_post_id not in leaders:
        wrong["leader_post"] = _("Chọn lãnh đạo đã cho ý kiến.")
    if wrong:
        raise InvalidInput(wrong)


def _request_row(act: Act, dossier: LockedDossier, wanted: SupplementInput, number: str) -> dict[str, object]:
    again = dossier.supplement_count > 0
    return {
        "dossier_id": dossier.id,
        "seq": dossier.last_seq + 1,
        "number": number,
        "reason": wanted.reason.strip(),
        "contact_name": wanted.contact_name.strip(),
        "contact_phone": wanted.contact_phone.strip(),
        "answer_by": wanted.answer_by,
        "leader_reason": wanted.leader_reason.strip() if again else "",
        "leader_post_id": wanted.leader_post_id if again else None,
        "requested_at": act.happened_at,
    }


def _gap_rows(dossier: LockedDossier, wanted: SupplementInput) -> list[dict[str, object]]:
    return [
        {
            "dossier_id": dossier.id,
            "request_seq": dossier.last_seq + 1,
            "position": position,
            "required_paper_id": gap.required_paper_id,
            "paper": gap.paper.strip(),
            "wrong": gap.wrong.strip(),
            "bring": gap.bring.strip(),
            "citation": gap.citation.strip(),
        }
        for position, gap in enumerate(wanted.gaps, start=1)
    ]
