"""Who was faster."""

import json
from collections.abc import Collection
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.queries.act_in_words import act_in_words
from motcua.apps.dossiers.states import VERB_LABELS, Verb
from motcua.platform.acts import Winner
from motcua.platform.db.reading import read_rows

_NEWEST = """
select u.display_name, e.verb, e.payload, e.recorded_at
from dossiers_timeline_entry e join accounts_user u on u.id = e.actor_id
where e.dossier_id = %s and e.seq > %s and e.actor_id is distinct from %s and e.verb <> all(%s)
order by e.seq desc limit 1
"""


def newest_act_by_others(
    dossier_id: UUID, after_seq: int, me: UUID | None, *, but: Collection[Verb] = ()
) -> Winner | None:
    """The newest act after `after_seq` by another person; the system's own acts do not count. 1 query."""
    rows = read_rows(_NEWEST, (dossier_id, after_seq, me, list(but)))
    if not rows:
        return None
    name, verb, payload, at = rows[0]
    return Winner(name=name, did=act_in_words(Verb(verb), json.loads(payload)), at=at)


def who_did_task(dossier_id: UUID, task_seq: int) -> Winner | None:
    """Who closed a step, with what, and when; None while it is open. 1 query.

    A step that nobody closed was taken back when its time was over.
    """
    rows = read_rows(_TASK, (dossier_id, task_seq))
    if not rows:
        return None
    name, did, at = rows[0]
    if name is None:
        return Winner(name=_("Hệ thống"), did=str(VERB_LABELS[Verb.FIRE_TIMER]), at=at)
    return Winner(name=name, did=did, at=at)


_TASK = """
select u.display_name, t.name, t.closed_at
from dossiers_task t left join accounts_user u on u.id = t.closed_by
where t.dossier_id = %s and t.seq = %s and t.state <> 'open'
"""


def who_gave_task(dossier_id: UUID, task_seq: int) -> Winner | None:
    """Who gave or took an open step last, and when. 1 query."""
    rows = read_rows(_GIVEN, (dossier_id, [Verb.ASSIGN.value, Verb.CLAIM.value], task_seq))
    if not rows:
        return None
    name, verb, payload, at = rows[0]
    return Winner(name=name, did=act_in_words(Verb(verb), json.loads(payload)), at=at)


_GIVEN = """
select u.display_name, e.verb, e.payload, e.recorded_at
from dossiers_timeline_entry e join accounts_user u on u.id = e.actor_id
where e.dossier_id = %s and e.verb = any(%s) and (e.payload ->> 'task')::int = %s
order by e.seq desc limit 1
"""
