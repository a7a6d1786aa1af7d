"""A dossier as plain values for its page: states, words, lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from motcua.apps.dossiers.models import Part, Task
from motcua.apps.dossiers.queries.clock_used import clock_used
from motcua.apps.dossiers.queries.deadline import (
    Calendars,
    Standing,
    calendars_once,
    deadlines_at,
    left_in_words,
    span_left,
)
from motcua.apps.dossiers.queries.dossier_card import DossierCard
from motcua.apps.dossiers.queries.kept_ledger import ledger_lines
from motcua.apps.dossiers.queries.secrets import identity_of
from motcua.apps.dossiers.queries.step_line import StepShown, step_line
from motcua.apps.dossiers.queries.timeline import Timeline, TimelineLine, timeline_of
from motcua.apps.dossiers.rules import can_see_names
from motcua.apps.dossiers.states import DossierState, LateGround, PartRole, Verb
from motcua.apps.orgs.actor import Actor
from motcua.domain.identifiers import birth_in_figures
from motcua.domain.text import mask_name, mask_number
from motcua.domain.worktime import Limit, Span
from motcua.platform import clock
from motcua.platform.ui.ledger_rows import LedgerRow, line_rows
from motcua.platform.ui.moments import moment_short
from motcua.platform.ui.status import Status
from motcua.web.access import StaffRequest
from motcua.web.dossiers.acts.note import NoteForm
from motcua.web.dossiers.acts.registry import acts_offered
from motcua.web.dossiers.acts.undo import UndoForm, undoable_line
from motcua.web.dossiers.offers import step_offers
from motcua.web.dossiers.opinions import opinions_shown
from motcua.web.dossiers.process_picture import picture_shown
from motcua.web.dossiers.step_forms import StepForm
from motcua.web.dossiers.waiting_shown import waiting_shown
from motcua.web.law_names import law_named


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShown:
    """One part. Numbers are masked, the address is missing, a birth is its year, unless all was asked for."""

    role: str
    label: str
    name: str
    identity: str
    phone: str
    address: str
    is_organisation: bool
    authority_paper: str
    authority_until: date | None
    born: str
    by_thumbprint: bool


def shown(
    request: StaffRequest, card: DossierCard, sent: Mapping[tuple[int, str], StepForm], *, in_full: bool
) -> dict[str, Any]:
    """The context of the page; `in_full` with personal data unmasked, which the caller has logged.

    6 queries, 1 more where a result is to be numbered.
    """
    now = clock.now()
    calendars = calendars_once()
    standing = deadlines_at(now, card.agency_id, calendars).standing(
        card.dossier.due_at, card.clock_ended_at, card.dossier.paused_at
    )
    timeline = timeline_of(card.id)
    named = can_see_names(request.actor)

    def left_of_question(due_at: datetime) -> str:
        # Of a question, which no pause of the dossier's clock stops.
        return left_in_words(span_left(now, due_at, card.agency_id, calendars), units=2)

    def part_left(task: Task) -> str:
        if task.due_at is None or card.clock_ended_at:
            return ""
        counted_to = card.dossier.paused_at or now
        return left_in_words(span_left(counted_to, task.due_at, card.agency_id, calendars), units=2)

    return {
        "card": card,
        "dossier": card.dossier,
        "people": [_person(part, named=named, in_full=in_full) for part in _in_order(card.parts)],
        "status": _status(card, standing),
        "due": _due(card, standing, now, calendars),
        "waiting": waiting_shown(request.actor, card, now),
        "picture": picture_shown(card),
        "flow": [_flow_step(step) for step in step_line(card, now, calendars)],
        "opinions": opinions_shown(request.actor, card, now, left_of_question),
        **_undo(request.actor, card, timeline),
        "steps": step_offers(request.actor, card, sent, part_left),
        "other_acts": acts_offered(request.actor, card),
        "notes": [line for line in timeline.lines if line.verb is Verb.ADD_NOTE],
        "note_form": NoteForm.opened(card, request.actor) if named else None,
        "entries": _entries(timeline, named=named),
        "returned": _returned(timeline),
        "chain_broken": timeline.broken,
        "chain_length": len(timeline.lines),
        "ledger": _ledger(card),
        "own_unit": request.actor.unit_id,
        "may_read_papers": named,
        "may_reveal": card.may_see_identity and not in_full,
    }


def _undo(actor: Actor, card: DossierCard, timeline: Timeline) -> dict[str, Any]:
    """The reader's last act, and the form that takes it back; empty where there is none to take back."""
    line = undoable_line(actor, timeline)
    form = UndoForm.opened(card, actor, {"seq": line.seq}) if line else None
    return {"undo_line": line, "undo_form": form}


_ROLES = list(PartRole)


def _in_order(parts: tuple[Part, ...]) -> list[Part]:
    return sorted(parts, key=lambda part: _ROLES.index(PartRole(part.role)))


def _person(part: Part, *, named: bool, in_full: bool) -> PersonShown:
    masked = str if in_full else mask_number
    return PersonShown(
        role=part.role,
        label=str(PartRole(part.role).label),
        name=part.name if named else mask_name(part.name),
        identity=masked(identity_of(part)),
        phone=masked(part.phone),
        address=part.address if in_full else "",
        is_organisation=part.is_organisation,
        authority_paper=part.authority_paper,
        authority_until=part.authority_until,
        born=birth_in_figures(part.born) if in_full else part.born[:4],
        by_thumbprint=part.by_thumbprint,
    )


def _status(card: DossierCard, standing: Standing) -> dict[str, str]:
    state = DossierState(card.dossier.state).label
    if standing in (Standing.DONE, Standing.PAUSED):
        return {"kind": Status(standing), "words": str(state)}
    return {"kind": Status(standing), "words": f"{state} · {str(Status(standing).word).lower()}"}


def _due(card: DossierCard, standing: Standing, now: datetime, calendars: Calendars) -> dict[str, Any]:
    """For `ui/due.html`: the main figure of the page."""
    dossier = card.dossier
    until = card.clock_ended_at or (dossier.paused_at if standing is Standing.PAUSED else None) or now
    span = span_left(until, dossier.due_at, card.agency_id, calendars)
    kind: str = Status(standing)
    left = left_in_words(span)
    if dossier.ended_at:
        kind, left = Status.DONE, str(DossierState(dossier.state).label).lower()
    elif standing is Standing.DONE and span:
        kind = Status.LATE if span.late else Status.DONE
        left = _resolved_in_words(span)
    used = _used(card, until, calendars)
    if standing is Standing.PAUSED:
        left = left_in_words(span, units=2)
        used["used_words"] = _("khi thời hạn chạy tiếp · %(used)s") % {"used": used["used_words"]}
    return {
        "kind": kind,
        "left": left,
        "due_at": None if standing is Standing.PAUSED else dossier.due_at,
        **used,
    }


def _resolved_in_words(span: Span) -> str:
    if not (span.days or span.minutes):
        return _("đúng hạn")
    length = span.length(units=2).told(_)
    return (_("quá hạn %s") if span.late else _("trước hạn %s")) % length


def _used(card: DossierCard, until: datetime, calendars: Calendars) -> dict[str, Any]:
    try:
        used, whole = clock_used(card.dossier, until, calendars(card.agency_id), card.clock)
    except LookupError:
        return {"used_minutes": 0, "limit_minutes": 0, "used_words": ""}
    words = _("đã dùng %(used)s / %(whole)s làm việc · %(percent)d %%") % {
        "used": _hours(used),
        "whole": _hours(whole),
        "percent": used * 100 // whole if whole else 100,
    }
    return {"used_minutes": used, "limit_minutes": whole, "used_words": words}


def _hours(minutes: int) -> str:
    """`16 giờ 35`, `8 giờ`, `40 phút`."""
    hours, odd = divmod(minutes, 60)
    if not hours:
        return _("%(minutes)d phút") % {"minutes": odd}
    words = _("%(hours)d giờ %(minutes)02d") if odd else _("%(hours)d giờ")
    return words % {"hours": hours, "minutes": odd}


def _flow_step(step: StepShown) -> dict[str, Any]:
    parts = [_hours(minutes) for minutes in (step.used_minutes, step.budget_minutes) if minutes is not None]
    return {"name": _(step.name), "kind": step.place, "time": " / ".join(parts), "over": step.is_over}


def _ledger(card: DossierCard) -> list[LedgerRow]:
    """For `ui/ledger.html`: why the dossier is due when it is, as it was counted then."""
    limit = Limit.parse(card.dossier.time_limit)
    return line_rows(ledger_lines(card.promise.ledger), limit, law_named)


def _entered_late(line: TimelineLine) -> str:
    """`nhập bù: mất điện, ghi lúc 14:05 24/11`; "" for what was written down as it happened."""
    if not line.ground or line.verb is Verb.TYPESET_RECEIPT:
        return ""
    grounds = dict(LateGround.choices)
    return _("nhập bù: %(ground)s, ghi lúc %(time)s") % {
        "ground": str(grounds.get(line.ground, line.ground)).lower(),
        "time": moment_short(line.recorded_at),
    }


def _returned(timeline: Timeline) -> TimelineLine | None:
    """The newest entry, when by it the dossier was sent back: the one who gets it reads why first."""
    newest = timeline.lines[0]
    return newest if newest.verb is Verb.RETURN_STEP else None


def _entries(timeline: Timeline, *, named: bool) -> list[dict[str, Any]]:
    """For `ui/timeline.html`."""
    return [
        {
            "seq": line.seq,
            "what": line.what,
            "who": " · ".join(part for part in (line.who or _("Hệ thống"), line.post) if part),
            "at": line.at,
            "hash": line.short_hash,
            "kind": "now" if place == 0 else "past",
            "remark": line.remark,
            "details": line.details + (line.personal_details if named else ()),
            "late": _entered_late(line),
        }
        for place, line in enumerate(timeline.lines)
    ]
