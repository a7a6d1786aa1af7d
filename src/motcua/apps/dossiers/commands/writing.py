"""From a planned change to the rows of one batch: timeline, chain, steps, deltas, news, receipt."""

from collections.abc import Sequence
from uuid import UUID

from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.kept_state import kept_state
from motcua.apps.dossiers.commands.linking import link_of
from motcua.apps.dossiers.models import (
    Delta,
    Dossier,
    PersonalEntry,
    Request,
    Task,
    TimelineEntry,
    Timer,
    Token,
)
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.states import UNDOABLE, TaskState
from motcua.domain import bpmn
from motcua.domain.bpmn import State, Step, TaskOpened, token_changes
from motcua.domain.statistics import Facts, deltas
from motcua.platform.acts import Act
from motcua.platform.db.batch import Statement
from motcua.platform.db.collecting import CollectedWrites
from motcua.platform.db.rows import Row
from motcua.platform.outbox.announce import announce


def statements_of(act: Act, changes: Sequence[tuple[LockedDossier, Change]]) -> list[Statement]:
    """Every write of one act on dossiers that exist; as many statements for five hundred as for one."""
    writes = CollectedWrites()
    for dossier, change in changes:
        head = add_entry(writes, act, dossier.id, dossier.last_seq, dossier.head, change)
        writes.update(
            Dossier, {"id": dossier.id, **head, **_state(change), **change.columns, **_counters(change)}
        )
        if change.step:
            _close_tasks(writes, act, dossier, change.step, change)
            add_step(writes, act, dossier.id, dossier.process_state, change.step, change, dossier.performers)
        if change.facts:
            add_deltas(writes, dossier.id, dossier.last_seq + 1, dossier.facts(), change.facts)
    return writes.statements()


def add_entry(
    writes: CollectedWrites, act: Act, dossier_id: UUID, last_seq: int, head: bytes, change: Change
) -> Row:
    """The timeline entry with its news and its receipt; answers the new head of the chain."""
    seq = last_seq + 1
    link = link_of(act, dossier_id, seq, head, change)
    writes.insert(TimelineEntry, link.entry_row)
    if link.personal_row:
        writes.insert(PersonalEntry, link.personal_row)
    writes.insert(
        Request, {"dossier_id": dossier_id, "act_id": act.id, "seq": seq, "answer": dict(change.answer)}
    )
    if change.event:
        writes.also([announce(dossier_id, seq, change.event.name, change.event.payload(), act.recorded_at)])
    for model, row in change.inserts:
        writes.insert(model, row)
    for model, row in change.updates:
        writes.update(model, row)
    writes.also(change.extra)
    return {"last_seq": seq, "head": link.entry_row["hash"]}


def add_step(
    writes: CollectedWrites,
    act: Act,
    dossier_id: UUID,
    before: State,
    step: Step,
    change: Change,
    performers: dict[str, UUID],
) -> None:
    """Where the process stands after the step: tokens, timers, and the tasks it opened."""
    _move_tokens(writes, dossier_id, before, step.state)
    for timer in step.timers_set:
        writes.insert(Timer, _timer_row(dossier_id, timer))
    for timer_id in step.timers_dropped:
        writes.delete(Timer, {"dossier_id": dossier_id, "seq": timer_id})
    for opened in step.opened:
        writes.insert(Task, _task_row(act, dossier_id, opened, change, performers))


def add_deltas(
    writes: CollectedWrites, dossier_id: UUID, seq: int, before: Facts | None, after: Facts
) -> None:
    """What the act adds to the figures."""
    for delta in deltas(before, after):
        row = {name: getattr(delta, name) for name in delta.__slots__}
        writes.insert(Delta, {"dossier_id": dossier_id, "seq": seq, **row, "measure": delta.measure.value})


def counters_of(step: Step) -> Row:
    """The engine's next free numbers, kept on the dossier's row."""
    return {"next_token": step.state.next_token, "next_timer": step.state.next_timer}


def _state(change: Change) -> Row:
    return {"state": change.state.value} if change.state else {}


def _counters(change: Change) -> Row:
    return counters_of(change.step) if change.step else {}


def _move_tokens(writes: CollectedWrites, dossier_id: UUID, before: State, after: State) -> None:
    moved = token_changes(before, after)
    for created in moved.created:
        writes.insert(Token, _token_row(dossier_id, created._asdict()))
    for changed in moved.changed:
        writes.update(Token, _token_row(dossier_id, changed._asdict()))
    for token_id in moved.removed:
        writes.delete(Token, {"dossier_id": dossier_id, "seq": token_id})


def _token_row(dossier_id: UUID, token: dict[str, object]) -> Row:
    seq = token.pop("id")
    return {"dossier_id": dossier_id, "seq": seq, **token}


def _timer_row(dossier_id: UUID, timer: bpmn.Timer) -> Row:
    return {
        "dossier_id": dossier_id,
        "seq": timer.id,
        "token": timer.token,
        "node": timer.node,
        "due_at": timer.due_at,
        "firings_left": timer.left,
        "set_at": timer.set_at,
        "working": timer.working,
    }


def _task_row(
    act: Act, dossier_id: UUID, opened: TaskOpened, change: Change, performers: dict[str, UUID]
) -> Row:
    plan = change.task_plans[opened.node]
    return {
        "dossier_id": dossier_id,
        "seq": opened.token,
        "node": opened.node,
        "name": plan.name,
        "capability": plan.capability,
        "unit_id": performers[plan.unit],
        "state": TaskState.OPEN.value,
        "opened_at": act.happened_at,
        "due_at": plan.due_at,
        "action": "",
        "remark": "",
    }


def _close_tasks(
    writes: CollectedWrites, act: Act, dossier: LockedDossier, step: Step, change: Change
) -> None:
    before = kept_state(dossier.process_state) if change.verb in UNDOABLE else None
    for state, task_seqs in ((TaskState.DONE, step.closed), (TaskState.CANCELLED, step.cancelled)):
        for seq in task_seqs:
            writes.update(
                Task,
                {
                    "dossier_id": dossier.id,
                    "seq": seq,
                    "state": state.value,
                    "before": before,
                    "closed_at": act.happened_at,
                    "closed_by": act.actor,
                    "closed_post": act.post,
                    "action": change.action,
                    "remark": change.remark,
                },
            )
