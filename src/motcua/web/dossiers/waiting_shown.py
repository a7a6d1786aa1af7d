"""What a paused dossier waits for, as its page says it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.queries.waiting import Waiting
from motcua.apps.dossiers.rules import can_draft_result
from motcua.apps.orgs.actor import Actor
from motcua.platform.ui.moments import moment_short
from motcua.web.dossiers.acts.may_stop_clock import may_receive_supplement, may_resume
from motcua.web.law_names import law_named


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingShown:
    """head: the ground; evidence: the paper it was opened on; over: past the longest that the ground allows.

    actions: what the reader may do about it, the likeliest first.
    """

    head: str
    source: str
    since: datetime
    evidence: str
    was_late: bool
    waiting: Waiting
    over: bool
    reminder: str
    actions: list[dict[str, Any]]


def waiting_shown(actor: Actor, card: DossierCard, at: datetime) -> WaitingShown | None:
    """None while the clock runs. No query."""
    waiting = card.waiting
    if waiting is None:
        return None
    pause = waiting.pause
    return WaitingShown(
        head=_(pause.ground_name),
        source=law_named(pause.source),
        since=pause.opened_at,
        evidence=_evidence(waiting),
        was_late=card.dossier.due_at < pause.opened_at,
        waiting=waiting,
        over=waiting.lasts_too_long(at),
        reminder=_reminder(waiting, at),
        actions=_actions(actor, card, over=waiting.lasts_too_long(at)),
    )


def _evidence(waiting: Waiting) -> str:
    pause = waiting.pause
    if not pause.evidence_number:
        return _(pause.evidence) if pause.evidence else ""
    said = {"paper": _(pause.evidence), "number": pause.evidence_number}
    if pause.evidence_on is None:
        return _("%(paper)s số %(number)s") % said
    return _("%(paper)s số %(number)s ngày %(day)s") % {**said, "day": f"{pause.evidence_on:%d/%m/%Y}"}


def _reminder(waiting: Waiting, at: datetime) -> str:
    pause = waiting.pause
    if pause.close_at and pause.close_at <= at:
        return _("Quá thời gian chờ từ %(time)s.") % {"time": moment_short(pause.close_at)}
    if pause.warn_at and pause.warn_at > at:
        return _("Nhắc lại lúc %(time)s nếu vẫn chờ.") % {"time": moment_short(pause.warn_at)}
    if pause.close_at:
        return _("Chờ lâu nhất đến %(time)s.") % {"time": moment_short(pause.close_at)}
    return ""


def _actions(actor: Actor, card: DossierCard, *, over: bool) -> list[dict[str, Any]]:
    offered = []
    if may_receive_supplement(actor, card):
        offered.append((_act(card, "receive-supplement"), _("Nhận bổ sung")))
    if may_resume(actor, card):
        offered.append((_act(card, "resume"), _("Tiếp tục tính thời hạn")))
    if over and can_draft_result(actor, card):
        offered.append((reverse("dossiers:draft", args=[card.id]), _("Soạn thông báo trả hồ sơ")))
    return [{"url": url, "label": label, "first": place == 0} for place, (url, label) in enumerate(offered)]


def _act(card: DossierCard, slug: str) -> str:
    return reverse("dossiers:act", args=[card.id, slug])
