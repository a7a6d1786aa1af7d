"""The part that all acts share which end a dossier: its process ends with it."""

from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.domain.bpmn import State, Step


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
