"""A dossier in words for the one who waits for it."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from motcua.apps.dossiers.models import SupplementRequest
from motcua.apps.dossiers.queries.deadline import (
    Standing,
    calendars_once,
    deadlines_at,
    left_in_words,
    span_left,
)
from motcua.apps.dossiers.queries.follow_page import FollowedDossier
from motcua.apps.dossiers.queries.follow_stages import FollowStage, StageKind
from motcua.apps.dossiers.queries.kept_ledger import ledger_lines
from motcua.apps.dossiers.states import Channel, DossierState
from motcua.domain.worktime import Limit, Span
from motcua.platform import clock
from motcua.platform.ui.ledger_rows import line_rows
from motcua.platform.ui.moments import moment, since
from motcua.platform.ui.status import Status
from motcua.web.law_names import law_named
from motcua.web.public.over_words import over_words


def followed_words(found: FollowedDossier) -> dict[str, Any]:
    """The sentence, the state, the time left, the stages and the ledger. 1 query."""
    now, dossier, calendars = clock.now(), found.dossier, calendars_once()
    standing = deadlines_at(now, dossier.agency_id, calendars).standing(
        dossier.due_at, dossier.resolved_at or dossier.ended_at, dossier.paused_at
    )
    counted_to = dossier.resolved_at or (dossier.paused_at if standing is Standing.PAUSED else None) or now
    span = span_left(counted_to, dossier.due_at, dossier.agency_id, calendars)
    stages = _stages(found, now)
    return {
        "answer": _answer(found, standing),
        "to_do": _to_do(found),
        "kind": _kind(standing, span),
        "left": "" if dossier.resolved_at or dossier.ended_at else left_in_words(span),
        "is_paused": standing is Standing.PAUSED,
        "gaps": found.waiting.gaps if found.waiting else (),
        "held_since": since(found.held_since, now) if found.held_since else "",
        "stages": stages,
        "stages_past": sum(stage["kind"] == StageKind.PAST for stage in stages),
        "ledger": line_rows(ledger_lines(found.promise.ledger), Limit.parse(dossier.time_limit), law_named),
    }


def _kind(standing: Standing, span: Span | None) -> Status:
    if standing is Standing.DONE:
        return Status.LATE if span and span.late else Status.DONE
    return Status(standing)


def _answer(found: FollowedDossier, standing: Standing) -> str:
    state = found.dossier.state
    if over := over_words(found):
        return over
    if state == DossierState.DELIVERED:
        return _("Kết quả đã được trả.")
    if state == DossierState.RESOLVED:
        return _("Hồ sơ đã có kết quả.")
    if found.waiting:
        since = {"since": moment(found.waiting.pause.opened_at), "ground": _(found.waiting.pause.ground_name)}
        if standing is Standing.LATE:
            return _("Hồ sơ bị trễ hẹn và đang chờ từ %(since)s: %(ground)s.") % since
        return _("Thời hạn tạm dừng từ %(since)s: %(ground)s.") % since
    where = {"step": _(found.step_name), "unit": found.holder}
    if found.dossier.told_at:
        told = {**where, "told": moment(found.dossier.told_at)}
        return _("Cơ quan xin lỗi vì chậm và hẹn lại %(told)s. Hồ sơ đang ở “%(step)s” tại %(unit)s.") % told
    if standing is Standing.LATE:
        return _("Hồ sơ bị trễ hẹn, đang ở bước “%(step)s” tại %(unit)s.") % where
    return _("Hồ sơ đang ở bước “%(step)s” tại %(unit)s. Mọi việc đúng lịch.") % where


def _to_do(found: FollowedDossier) -> str:
    dossier = found.dossier
    if dossier.state == DossierState.DELIVERED or dossier.ended_at:
        return ""
    if found.waiting and found.waiting.request:
        return _to_bring(found.waiting.request, len(found.waiting.open_gaps))
    if dossier.state != DossierState.RESOLVED:
        return _("Ông, bà chưa phải làm gì thêm.")
    if dossier.channel_out == Channel.POST:
        return _("Kết quả được gửi qua bưu chính theo địa chỉ đã ghi.")
    return _("Mời ông, bà mang giấy hẹn và giấy tờ tùy thân đến %(desk)s, %(address)s để nhận.") % {
        "desk": dossier.desk.name,
        "address": dossier.desk.address,
    }


def _to_bring(request: SupplementRequest, count: int) -> str:
    said = {"count": count, "day": f"{request.answer_by:%d/%m/%Y}", "number": request.number}
    return (
        ngettext(
            "Ông, bà cần bổ sung %(count)d nội dung, chậm nhất ngày %(day)s (phiếu số %(number)s).",
            "Ông, bà cần bổ sung %(count)d nội dung, chậm nhất ngày %(day)s (phiếu số %(number)s).",
            count,
        )
        % said
    )


def _stages(found: FollowedDossier, now: datetime) -> list[dict[str, str]]:
    """For `ui/steps.html`: the receipt, then the steps of the process."""
    dossier = found.dossier
    received = {
        "name": _("Nhận đủ hồ sơ, %(channel)s") % {"channel": str(Channel(dossier.channel_in).label).lower()},
        "when": moment(dossier.received_at),
        "words": _("Hẹn trả: %(due)s.") % {"due": moment(dossier.promised_at)},
        "kind": StageKind.PAST,
    }
    return [received, *(_stage(stage, now) for stage in found.stages)]


def _stage(stage: FollowStage, now: datetime) -> dict[str, str]:
    when = ""
    if stage.at is not None:
        shown = since(stage.at, now) if stage.kind is StageKind.NOW else moment(stage.at)
        when = _("từ %(since)s") % {"since": shown} if stage.kind is StageKind.NOW else shown
    return {"name": _(stage.name), "when": when, "words": "", "kind": stage.kind}
