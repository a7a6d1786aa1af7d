"""The one way in which an act reaches dossiers that exist: lock, plan, write, once."""

import json
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.late_entry import refuse_out_of_order, refuse_unbelievable
from motcua.apps.dossiers.commands.writing import statements_of
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.models.submission import LockedSubmission
from motcua.apps.dossiers.queries.locked import lock_dossiers
from motcua.apps.dossiers.queries.winner import newest_act_by_others
from motcua.apps.dossiers.states import Verb, transition
from motcua.platform.acts import Act, ActRefused, Conflict, NotFound
from motcua.platform.db.batch import write_and_commit
from motcua.platform.db.reading import read_rows

Answer = dict[str, Any]
type Locked = LockedDossier | LockedSubmission
Plan = Callable[[LockedDossier], Change]

_ANSWERS = "select dossier_id, answer from dossiers_request where act_id = %s and dossier_id = any(%s)"


def act_on(act: Act, dossier_ids: Sequence[UUID], plan: Plan) -> list[Answer]:
    """Carry out one act on dossiers, all or none, and answer for each in the order asked for.

    `plan` looks at a locked dossier and says what changes or raises ActRefused. The same act asked for
    again, even at the same moment from another window, has one effect and gives the same answers.
    Two round trips, one to lock and read, one to write and commit, for one dossier or five hundred.
    """
    try:
        refuse_unbelievable(act)
        with transaction.atomic():
            return _carry_out(act, dossier_ids, plan)
    except (ActRefused, IntegrityError):
        # Asked for twice? The first press changed what the plan looks at, so look at its receipt first.
        earlier = earlier_answers(act.id, dossier_ids)
        if earlier is None:
            raise
        return earlier


def earlier_answers(act_id: UUID, dossier_ids: Sequence[UUID]) -> list[Answer] | None:
    """What this act answered before; None when it was not carried out on all of these dossiers."""
    kept = {
        dossier_id: json.loads(answer)
        for dossier_id, answer in read_rows(_ANSWERS, (act_id, list(dossier_ids)))
    }
    if not dossier_ids or len(kept) < len(set(dossier_ids)):
        return None
    return [kept[dossier_id] for dossier_id in dossier_ids]


def _carry_out(act: Act, dossier_ids: Sequence[UUID], plan: Plan) -> list[Answer]:
    locked = {dossier.id: dossier for dossier in lock_dossiers(dossier_ids)}
    if len(locked) < len(set(dossier_ids)):
        raise NotFound(_("Không tìm thấy hồ sơ."))
    changes = []
    for dossier in locked.values():
        refuse_stale(act, dossier)
        refuse_out_of_order(act, dossier)
        change = plan(dossier)
        refuse_impossible(change, dossier)
        changes.append((dossier, change))
    answers = {dossier.id: dict(change.answer) for dossier, change in changes}
    write_and_commit(statements_of(act, changes))
    return [answers[dossier_id] for dossier_id in dossier_ids]


def refuse_stale(act: Act, dossier: Locked) -> None:
    """Refuse an act on a page that another person's act has made old; one's own, the system's and notes do
    not.
    """
    if act.expected_version is None or act.expected_version == dossier.last_seq:
        return
    winner = newest_act_by_others(
        dossier.id, after_seq=act.expected_version, me=act.actor, but={Verb.ADD_NOTE}
    )
    if winner:
        raise Conflict(_("Hồ sơ vừa được người khác xử lý. Chưa có gì được ghi từ thao tác này."), winner)


def refuse_impossible(change: Change, dossier: Locked) -> None:
    """Refuse what the table of transitions has no way for. Raises Conflict."""
    row = transition(change.verb, dossier.state)
    if row is None or row.to_state != (change.state or dossier.state):
        raise Conflict(
            _("Hồ sơ đang ở trạng thái “%(state)s”, không làm được việc này.")
            % {"state": dossier.state.label}
        )
