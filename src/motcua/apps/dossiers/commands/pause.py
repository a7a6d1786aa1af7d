"""Tạm dừng tính thời hạn: the clock stands still on a ground of the procedure's version, and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.catalogue.queries.pause_grounds import Ground, ground_of
from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.pausing import Evidence, opened_pause, seat_to_pause
from motcua.apps.dossiers.events import ClockPaused
from motcua.apps.dossiers.models.locked import LockedDossier, local_day
from motcua.apps.dossiers.queries.supplement_grounds import SUPPLEMENT
from motcua.apps.dossiers.rules import represented_post
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput

LONGEST_EVIDENCE, LONGEST_NUMBER = 300, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseInput:
    """On which ground, and the paper that shows it. `note`: a remark for colleagues, may be empty."""

    dossier_id: UUID
    ground: str
    evidence_number: str = ""
    evidence_on: date | None = None
    evidence: str = ""
    note: str = ""


def pause(act: Act, actor: Actor, pauses: Sequence[PauseInput]) -> list[Answer]:
    """Stop the clocks of dossiers. Waiting for a colleague is no ground; the version lists which are.

    Opened after the due moment it moves nothing, and lateness stays. Writes: the state, the pause with the
    moments of its reminders, one timeline entry, one event. Raises InvalidInput, NotAllowed, Conflict,
    ActRefused. Source: practice W1, M6.
    """
    by_dossier = {wanted.dossier_id: wanted for wanted in pauses}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: PauseInput) -> Change:
    ground = _ground(act, dossier, wanted)
    seat = seat_to_pause(actor, dossier, ground)
    _check(act, ground, wanted)
    evidence = Evidence(
        wanted.evidence.strip() or ground.evidence, wanted.evidence_number.strip(), wanted.evidence_on
    )
    return Change(
        verb=Verb.PAUSE,
        state=DossierState.PAUSED,
        columns={"paused_at": act.happened_at},
        payload={
            "ground": ground.code,
            "ground_name": ground.name,
            "source": ground.source,
            "evidence": [evidence.what, evidence.number, evidence.on.isoformat() if evidence.on else ""],
        },
        personal={"remark": wanted.note.strip()} if wanted.note.strip() else None,
        on_behalf_of=represented_post(actor, seat),
        event=ClockPaused(agency_id=dossier.agency_id, ground=ground.code, paused_at=act.happened_at),
        extra=opened_pause(act, dossier, ground, evidence),
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "ground": ground.name},
    )


def _ground(act: Act, dossier: LockedDossier, wanted: PauseInput) -> Ground:
    if wanted.ground == SUPPLEMENT:
        raise InvalidInput({"ground": _("Thiếu giấy tờ thì dùng “Yêu cầu bổ sung hồ sơ”.")})
    try:
        return ground_of(dossier.procedure_version_id, wanted.ground, local_day(act.happened_at))
    except LookupError:
        raise InvalidInput({"ground": _("Chọn một căn cứ mà thủ tục này cho phép.")}) from None


def _check(act: Act, ground: Ground, wanted: PauseInput) -> None:
    wrong = {}
    if ground.evidence and not wanted.evidence_number.strip():
        wrong["evidence_number"] = _("Ghi số của giấy tờ: %(evidence)s.") % {"evidence": ground.evidence}
    if len(wanted.evidence_number.strip()) > LONGEST_NUMBER:
        wrong["evidence_number"] = _("Số, ký hiệu dài quá %(most)d ký tự.") % {"most": LONGEST_NUMBER}
    if len(wanted.evidence.strip()) > LONGEST_EVIDENCE:
        wrong["evidence"] = _("Tên giấy tờ dài quá %(most)d ký tự.") % {"most": LONGEST_EVIDENCE}
    if ground.evidence and wanted.evidence_on is None:
        wrong["evidence_on"] = _("Ghi ngày của giấy tờ.")
    if wanted.evidence_on and wanted.evidence_on > local_day(act.happened_at):
        wrong["evidence_on"] = _("Giấy tờ chưa đến ngày ký.")
    if wrong:
        raise InvalidInput(wrong)
