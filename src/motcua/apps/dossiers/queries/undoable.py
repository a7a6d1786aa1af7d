"""Whether the last act on a dossier can still be taken back, and by whom."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

from motcua.apps.dossiers.models.locked import local_day
from motcua.apps.dossiers.states import PASSED_OVER, UNDOABLE, Verb
from motcua.platform.db.reading import read_rows
from motcua.platform.environment import environment

_NEWEST = """
select seq, verb, actor_id, recorded_at, payload from dossiers_timeline_entry
where dossier_id = %s and verb <> all(%s) order by seq desc limit 1
"""


class Doing(Protocol):
    """As much of an entry of the timeline as the question needs."""

    @property
    def verb(self) -> Verb: ...
    @property
    def actor_id(self) -> UUID | None: ...
    @property
    def recorded_at(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class LastAct:
    """The newest entry of a dossier, those aside that touch nothing an act changed."""

    seq: int
    verb: Verb
    actor_id: UUID | None
    recorded_at: datetime
    payload: dict[str, Any]


def last_act(dossier_id: UUID) -> LastAct:
    """Of a dossier that was accepted. 1 query."""
    ((seq, verb, actor_id, recorded_at, payload),) = read_rows(
        _NEWEST, (dossier_id, [verb.value for verb in PASSED_OVER])
    )
    return LastAct(seq, Verb(verb), actor_id, recorded_at, json.loads(payload))


def last_of[D: Doing](newest_first: Iterable[D]) -> D | None:
    """The same among entries that were read already."""
    return next((each for each in newest_first if each.verb not in PASSED_OVER), None)


def can_undo(done: Doing, account_id: UUID, at: datetime) -> bool:
    """Whether that account may take it back at that moment: its own act, of a kind that leaves the house
    untouched, and lately done. No query.
    """
    return done.verb in UNDOABLE and done.actor_id == account_id and _is_recent(done.recorded_at, at)


def _is_recent(done_at: datetime, at: datetime) -> bool:
    minutes = environment().undo_minutes
    if minutes is None:
        return local_day(done_at) == local_day(at)
    return at - done_at <= timedelta(minutes=minutes)
