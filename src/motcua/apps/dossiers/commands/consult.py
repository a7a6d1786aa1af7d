"""Lấy ý kiến: several units are asked at once, each with its own question and part limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.calendars.queries.recent import recent_calendar_of
from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.events import OpinionsAsked
from motcua.apps.dossiers.models import Consultation
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.rules import represented_post, seat_to_consult
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.models import Unit, in_force
from motcua.domain.worktime import WorkingDays, due_moment
from motcua.platform.acts import Act, ActRefused, InvalidInput, NotAllowed
from motcua.platform.db.rows import Row

MOST_UNITS = 20
LONGEST_QUESTION = 2000
MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """Which unit, within how many working days, what."""

    unit_id: UUID
    limit_working_days: int
    question: str


@dataclass(frozen=True, slots=True)
class ConsultationInput:
    """All that is asked on one dossier."""

    dossier_id: UUID
    asked: tuple[Asked, ...]


def consult(act: Act, actor: Actor, wanted: Sequence[ConsultationInput]) -> list[Answer]:
    """Ask units, of the own agency or another one, for their opinion. The clock runs on: a colleague is
    never waited for (design: the clock).

    Writes: a row for each unit, one timeline entry with the questions beside the chain, one event. An asked
    unit sees the dossier from now on. Raises InvalidInput, NotAllowed, Conflict. Source: ND118-2025 Đ18.
    """
    for each in wanted:
        _check(each)
    by_dossier = {each.dossier_id: each for each in wanted}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _check(wanted: ConsultationInput) -> None:
    wrong = {}
    units = [asked.unit_id for asked in wanted.asked]
    if not units:
        wrong["unit_1"] = _("Chọn ít nhất một đơn vị để hỏi.")
    if len(units) > MOST_UNITS or len(set(units)) < len(units):
        wrong["unit_1"] = _("Mỗi đơn vị hỏi một lần, nhiều nhất %(most)d đơn vị.") % {"most": MOST_UNITS}
    for place, asked in enumerate(wanted.asked, start=1):
        if not asked.question.strip() or len(asked.question) > LONGEST_QUESTION:
            wrong[f"question_{place}"] = _("Ghi điều cần hỏi.")
        if not 1 <= asked.limit_working_days <= MOST_DAYS:
            wrong[f"days_{place}"] = _("Từ 1 đến %(most)d ngày làm việc.") % {"most": MOST_DAYS}
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: ConsultationInput) -> Change:
    seat = seat_to_consult(actor, dossier)
    if seat is None:
        raise NotAllowed(_("Chỉ người đang thụ lý hoặc xem xét hồ sơ lấy ý kiến được."))
    units = Unit.objects.filter(
        in_force(act.happened_at.date()), id__in=[each.unit_id for each in wanted.asked]
    )
    known = {unit.id: unit for unit in units}
    rows = [_row(act, dossier, place, asked, known) for place, asked in enumerate(wanted.asked, start=1)]
    return Change(
        verb=Verb.CONSULT,
        payload={
            "asked": [
                {
                    "unit": str(row["unit_id"]),
                    "unit_name": known[row["unit_id"]].name,
                    "due_at": row["due_at"].isoformat(),
                }
                for row in rows
            ]
        },
        personal={"remark": "\n".join(dict.fromkeys(str(row["question"]) for row in rows))},
        on_behalf_of=represented_post(actor, seat),
        inserts=[(Consultation, row) for row in rows],
        event=OpinionsAsked(unit_ids=tuple(str(row["unit_id"]) for row in rows)),
        answer={"dossier_id": str(dossier.id), "code": dossier.code, "count": len(rows)},
    )


def _row(act: Act, dossier: LockedDossier, place: int, asked: Asked, known: dict[UUID, Unit]) -> Row:
    unit = known.get(asked.unit_id)
    if unit is None:
        raise InvalidInput({f"unit_{place}": _("Đơn vị này không còn.")})
    return {
        "dossier_id": dossier.id,
        "entry_seq": dossier.last_seq + 1,
        "place": place,
        "unit_id": unit.id,
        "question": asked.question.strip(),
        "asked_at": act.happened_at,
        "asked_by": act.actor,
        "asked_post": act.post,
        "due_at": _due(act, asked, unit),
        "opinion": "",
        "answer": "",
        "paper_number": "",
    }


def _due(act: Act, asked: Asked, unit: Unit) -> datetime:
    try:
        calendar = recent_calendar_of(unit.agency_id)
        return due_moment(act.happened_at, WorkingDays(asked.limit_working_days), calendar)
    except LookupError as gap:
        raise ActRefused(str(gap)) from gap
