"""Đến thời điểm hẹn: what the process does by itself when a wait that it drew is over."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid5

import structlog
from django.db import InterfaceError, OperationalError
from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.planning import moved, task_plans, working_time_at
from motcua.apps.dossiers.events import TimerFired
from motcua.apps.dossiers.models import Timer
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.due_timers import DueTimer, due_timers
from motcua.apps.dossiers.states import Verb
from motcua.apps.processes.queries.compiled import process_of
from motcua.domain import bpmn
from motcua.domain.bpmn import Fire
from motcua.platform import clock
from motcua.platform.acts import Act, ActRefused

MOST_A_ROUND = 500
SHORTEST_DELAY = timedelta(minutes=1)
LONGEST_DELAY = timedelta(hours=1)

log = structlog.get_logger(__name__)


class TimerGone(ActRefused):
    """The timer is set no more: what it waited for was done, or taken back, a moment before."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one round did. `lag`: the longest that a timer which fired had been due."""

    fired: int = 0
    gone: int = 0
    stuck: int = 0
    lag: timedelta = timedelta()

    @property
    def looked_at(self) -> int:
        """How many timers were due."""
        return self.fired + self.gone + self.stuck


def fire_due_timers() -> Round:
    """Fire timers that are due, in order, each in a transaction of its own; one of each dossier at most.

    Call it again while it finds any. A timer that cannot fire (its process leads nowhere, a year without
    calendar) is logged and tried again later, at growing intervals; the others go on. Raises
    `django.db.OperationalError` and `InterfaceError`: the database is lost, nothing is known of the rest.
    """
    at = clock.now()
    fired = gone = stuck = 0
    lag = timedelta()
    for timer in due_timers(at, MOST_A_ROUND):
        try:
            fire_timer(timer, at)
        except TimerGone:
            gone += 1
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            log.exception("timer_stuck", dossier=str(timer.dossier_id), timer=timer.seq)
            _try_again_later(timer, at)
            stuck += 1
        else:
            fired += 1
            lag = max(lag, at - timer.due_at)
    return Round(fired, gone, stuck, lag)


def fire_timer(timer: DueTimer, at: datetime) -> None:
    """Let one timer fire, once: its act's id follows from the timer, so that firing twice has one effect.

    It happened at its own moment, however late it is recorded: a cycle keeps its beat through an outage.
    Writes: the tasks opened and taken back, tokens, timers, one timeline entry, one event.
    Raises TimerGone, EngineError, ActRefused.
    """
    act = Act(
        id=uuid5(timer.dossier_id, f"timer {timer.seq} {timer.due_at.isoformat()}"),
        actor=None,
        post=None,
        happened_at=timer.due_at,
        recorded_at=at,
    )
    act_on(act, [timer.dossier_id], lambda dossier: _plan(act, dossier, timer))


def _plan(act: Act, dossier: LockedDossier, timer: DueTimer) -> Change:
    set_timer = next((each for each in dossier.process_state.timers if each.id == timer.seq), None)
    if set_timer is None or set_timer.due_at != timer.due_at:
        raise TimerGone(_("Hẹn giờ này không còn đặt."))
    process = process_of(dossier.process_version_id)
    step = bpmn.step(
        process,
        dossier.process_state,
        Fire(timer.seq, act.happened_at),
        {},
        working_time_at(dossier.agency_id),
    )
    node = process.node(set_timer.node)
    return Change(
        verb=Verb.FIRE_TIMER,
        payload={"timer": timer.seq, "event": node.name or node.id, **moved(step, process)},
        step=step,
        # From the moment at which people can see the step: an outage is not taken off their part limit.
        task_plans=task_plans(process, step, dossier.agency_id, act.recorded_at),
        event=TimerFired(node=node.id, due_at=timer.due_at),
        answer={"dossier_id": str(dossier.id), "timer": timer.seq},
    )


def _try_again_later(timer: DueTimer, at: datetime) -> None:
    """After as long as it has been due already, which doubles with each attempt."""
    delay = min(max(at - timer.due_at, SHORTEST_DELAY), LONGEST_DELAY)
    Timer.objects.filter(dossier_id=timer.dossier_id, seq=timer.seq).update(retry_at=at + delay)
