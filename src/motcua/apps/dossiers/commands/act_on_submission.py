"""The one way in which an act reaches what was submitted and is not accepted: lock, plan, write, once."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, earlier_answers, refuse_impossible, refuse_stale
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.late_entry import refuse_out_of_order, refuse_unbelievable
from motcua.apps.dossiers.commands.writing import add_deltas, add_entry, add_step
from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.models.submission import LockedSubmission
from motcua.apps.dossiers.states import DossierState
from motcua.domain.bpmn import State
from motcua.platform.acts import Act, ActRefused, NotFound
from motcua.platform.db.batch import write_and_commit
from motcua.platform.db.collecting import CollectedWrites
from motcua.platform.db.reading import read_rows
from motcua.platform.db.rows import Row

Plan = Callable[[LockedSubmission], Change]

_COLUMNS = tuple(field.name for field in fields(LockedSubmission))
_LOCK = f"select {', '.join(_COLUMNS)} from dossiers_dossier where id = any(%s) order by id for update"
_KNOWN = "select id from dossiers_dossier where id = any(%s) and submission_code <> ''"


def act_on_submission(act: Act, dossier_ids: Sequence[UUID], plan: Plan) -> list[Answer]:
    """Carry out one act on submissions, all or none; the same promises as `act_on`.

    Acceptance is such an act: its change brings the first step and the figures that begin with it.
    """
    try:
        refuse_unbelievable(act)
        with transaction.atomic():
            return _carry_out(act, dossier_ids, plan)
    except (ActRefused, IntegrityError):
        earlier = earlier_answers(act.id, dossier_ids)
        if earlier is None:
            raise
        return earlier


def _carry_out(act: Act, dossier_ids: Sequence[UUID], plan: Plan) -> list[Answer]:
    known = read_rows(_KNOWN, (list(dossier_ids),))
    if len(known) < len(set(dossier_ids)):
        raise NotFound(_("Không tìm thấy hồ sơ chờ tiếp nhận."))
    writes, answers = CollectedWrites(), {}
    for row in read_rows(_LOCK, (sorted(dossier_ids),)):
        submission = _held(row)
        refuse_stale(act, submission)
        refuse_out_of_order(act, submission)
        change = plan(submission)
        refuse_impossible(change, submission)
        _write(writes, act, submission, change)
        answers[submission.id] = dict(change.answer)
    write_and_commit(writes.statements())
    return [answers[dossier_id] for dossier_id in dossier_ids]


def _held(row: tuple[Any, ...]) -> LockedSubmission:
    held = dict(zip(_COLUMNS, row, strict=True))
    return LockedSubmission(**held | {"state": DossierState(held["state"])})


def _write(writes: CollectedWrites, act: Act, submission: LockedSubmission, change: Change) -> None:
    head = add_entry(writes, act, submission.id, submission.last_seq, submission.head, change)
    state = {"state": change.state.value} if change.state else {}
    columns: Row = {"id": submission.id, **head, **state, **change.columns}
    writes.update(Dossier, columns)
    if change.step:
        performers = {selector: UUID(unit) for selector, unit in change.columns["performers"].items()}
        add_step(writes, act, submission.id, State(), change.step, change, performers)
    if change.facts:
        add_deltas(writes, submission.id, submission.last_seq + 1, None, change.facts)
