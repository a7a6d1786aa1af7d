"""One dossier in a citizen's words: where it is, when it will be ready, whether they must do anything."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.apps.dossiers.queries.deadline import (
    Calendars,
    Standing,
    calendars_once,
    deadlines_at,
    left_in_words,
    span_left,
)
from motcua.apps.dossiers.queries.dossier_card import DossierCard, followed_card
from motcua.apps.dossiers.queries.kept_ledger import ledger_lines
from motcua.apps.dossiers.queries.step_line import Place, StepShown, step_line
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.states import DossierState
from motcua.apps.notices.queries.notices_of import notices_of
from motcua.domain.text import mask_name
from motcua.domain.worktime import Limit
from motcua.platform import clock
from motcua.platform.audit.looks import record_look
from motcua.platform.ui.ledger_rows import line_rows
from motcua.platform.ui.moments import moment_short
from motcua.platform.ui.status import Status
from motcua.web.access import Audience, page
from motcua.web.follow.proven import is_proven
from motcua.web.law_names import law_named


@page(audience=Audience.PUBLIC)
@require_safe
def followed(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """The dossier, for whoever proved that it is theirs; everybody else is asked for the proof."""
    if not is_proven(request, dossier_id):
        return redirect("follow:ask")
    record_look(
        actor_id=None,
        post_id=None,
        purpose=_("Người dân tra cứu hồ sơ"),
        subject_kind="dossier",
        subject_ids=[dossier_id],
        page="follow:followed",
    )
    answer = render(request, "follow/followed.html", _shown(followed_card(dossier_id)))
    patch_cache_control(answer, private=True, no_store=True)
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _shown(card: DossierCard) -> dict[str, Any]:
    now, calendars = clock.now(), calendars_once()
    dossier = card.dossier
    standing = deadlines_at(now, card.agency_id, calendars).standing(dossier.due_at, dossier.resolved_at)
    stages = step_line(card, now, calendars)
    timeline = timeline_of(card.id)
    return {
        "dossier": dossier,
        "owner": mask_name(card.owner.name),
        "standing": Status(standing),
        "standing_words": _standing_words(standing),
        "sentence": _sentence(card, standing, stages),
        "left": "" if dossier.resolved_at else _left(card, now, calendars),
        "holder": card.tasks[0].unit.name if card.tasks else dossier.desk.name,
        "held_since": card.tasks[0].opened_at if card.tasks else dossier.delivered_at,
        "stages": [_stage(card, stage) for stage in stages],
        "passed": sum(stage.place is Place.PAST for stage in stages),
        "notices": notices_of(card.id),
        "ledger": line_rows(
            ledger_lines(card.promise.ledger), Limit.parse(dossier.time_limit), name_source=law_named
        ),
        "chain_broken": timeline.broken,
        "chain_length": len(timeline.lines),
        "head": timeline.lines[0].short_hash if timeline.lines else "",
    }


def _left(card: DossierCard, now: datetime, calendars: Calendars) -> str:
    return left_in_words(span_left(now, card.dossier.due_at, card.agency_id, calendars), units=2)


def _sentence(card: DossierCard, standing: Standing, stages: tuple[StepShown, ...]) -> str:
    """The answer to "how is it going?", before anything else."""
    dossier = card.dossier
    if dossier.state == DossierState.DELIVERED:
        return _("Kết quả đã được trả. Ông, bà không phải làm gì thêm.")
    if dossier.state == DossierState.RESOLVED:
        return _("Đã có kết quả. Mời ông, bà mang giấy hẹn đến %(desk)s để nhận.") % {
            "desk": dossier.desk.name
        }
    step = next((stage.name for stage in stages if stage.place is Place.NOW), "")
    if standing is Standing.LATE:
        return _(
            "Hồ sơ đã quá thời gian hẹn, đang ở bước “%(step)s”. Cơ quan giải quyết xin lỗi ông, bà."
        ) % {"step": step}
    return _("Hồ sơ đang ở bước “%(step)s”, đúng lịch. Ông, bà chưa phải làm gì thêm.") % {"step": step}


def _standing_words(standing: Standing) -> str:
    return {
        Standing.LATE: _("Quá hẹn"),
        Standing.TODAY: _("Đến hẹn hôm nay"),
        Standing.SOON: _("Sắp đến hẹn"),
        Standing.OK: _("Trong hạn"),
        Standing.DONE: _("Đã có kết quả"),
    }[standing]


def _stage(card: DossierCard, stage: StepShown) -> dict[str, str]:
    """One step for `ui/steps.html`. Names of officers stay inside; who holds it is a unit."""
    task = next((task for task in reversed(card.every_task) if task.name == stage.name), None)
    when = ""
    if stage.place is Place.NOW and task:
        when = _("từ %(moment)s") % {"moment": moment_short(task.opened_at)}
    elif stage.place is Place.PAST:
        done_at = task.closed_at if task and task.closed_at else card.dossier.received_at
        when = moment_short(done_at)
    return {"name": stage.name, "when": when, "words": "", "kind": stage.place.value}
