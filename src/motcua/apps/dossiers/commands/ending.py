"""The part that all acts share which end a dossier: its process ends with it, and it counts as ended."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.events import DossierEnded
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.domain.bpmn import State, Step
from motcua.platform.acts import Act
from motcua.platform.db.batch import Statement

_END_PAUSE = """
update dossiers_pause set closed_at = %s, closed_by = %s, closed_post = %s
where dossier_id = %s and closed_at is null
"""
_END_REQUEST = (
    "update dossiers_supplement_request set ended_at = %s where dossier_id = %s and ended_at is null"
)


def ending(
    act: Act,
    dossier: LockedDossier,
    verb: Verb,
    state: DossierState,
    *,
    payload: Mapping[str, Any] | None = None,
    personal: Mapping[str, Any] | None = None,
    extra: Sequence[Statement] = (),
    answer: Mapping[str, Any] | None = None,
) -> Change:
    """The change by which a dossier ends in `state` without a result."""
    step = ended(dossier)
    return Change(
        verb=verb,
        state=state,
        columns={"ended_at": act.happened_at, "paused_at": None},
        payload={**(payload or {}), "cancelled": list(step.cancelled)},
        personal=personal,
        step=step,
        facts=replace(dossier, state=state, ended_at=act.happened_at).facts(),
        event=DossierEnded(agency_id=dossier.agency_id, state=state.value, ended_at=act.happened_at),
        extra=[*extra, *_stops_of_clock_ended(act, dossier)],
        answer={"dossier_id": str(dossier.id), "code": dossier.code, **(answer or {})},
    )


def ended(dossier: LockedDossier) -> Step:
    """The process broken off where it stands: every open step taken back, every timer dropped."""
    state = dossier.process_state
    return Step(
        state=State((), (), state.next_token, state.next_timer),
        opened=(),
        closed=(),
        cancelled=tuple(task.seq for task in dossier.tasks),
        timers_set=(),
        timers_dropped=tuple(timer.id for timer in state.timers),
    )


def _stops_of_clock_ended(act: Act, dossier: LockedDossier) -> list[Statement]:
    """A stop of the clock, and what the applicant was asked for, end with the dossier: nobody is reminded."""
    if dossier.paused_at is None:
        return []
    return [
        Statement(_END_PAUSE, (act.happened_at, act.actor, act.post, dossier.id), rows=None),
        Statement(_END_REQUEST, (act.happened_at, dossier.id), rows=None),
    ]
