"""Nhắc hồ sơ tạm dừng lâu: once at the warning, once past the longest wait. Nothing ends by itself."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID, uuid5

import structlog

from motcua.apps.dossiers.commands.act_on import act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.events import PauseLasts
from motcua.apps.dossiers.models import Pause
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.current_pause import current_pause
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.platform.acts import Act, ActRefused
from motcua.platform.db.reading import read_rows
from motcua.platform.db.rows import Table

WARNED, TOO_LONG = 1, 2
MOST_A_NIGHT = 10_000

_WAITING = """
select p.dossier_id, p.seq,
       case when p.close_at <= %(at)s then 2 else 1 end
from dossiers_pause p join dossiers_dossier d on d.id = p.dossier_id
where p.closed_at is null and d.state = %(paused)s
  and ((p.reminders < 1 and p.warn_at <= %(at)s) or (p.reminders < 2 and p.close_at <= %(at)s))
order by p.dossier_id limit %(most)s
"""

log = structlog.get_logger(__name__)


class PauseOver(ActRefused):
    """It ended, or was reminded of, a moment before."""


@dataclass(frozen=True, slots=True)
class _Due:
    dossier_id: UUID
    seq: int
    step: int


def remind_of_pauses(at: datetime) -> int:
    """Write a reminder on each dossier whose pause has come to a mark; answers how many.

    Each in a transaction of its own, once: the act's id follows from the pause and the mark. A pause that
    passed both marks unseen is reminded of once, as too long. Writes: the mark, one timeline entry, one
    event. Source: practice M6.
    """
    rows = read_rows(_WAITING, {"at": at, "paused": DossierState.PAUSED.value, "most": MOST_A_NIGHT})
    told = 0
    for due in (_Due(*row) for row in rows):
        act = Act(
            id=uuid5(due.dossier_id, f"pause {due.seq} reminder {due.step}"),
            actor=None,
            post=None,
            happened_at=at,
            recorded_at=at,
        )
        try:
            act_on(act, [due.dossier_id], partial(_plan, due))
        except ActRefused as refused:
            log.info("pause_reminder_passed_over", dossier=str(due.dossier_id), why=refused.message)
        else:
            told += 1
    return told


def _plan(due: _Due, dossier: LockedDossier) -> Change:
    pause = current_pause(dossier.id)
    if pause is None or pause.seq != due.seq or pause.reminders >= due.step:
        raise PauseOver("Tạm dừng này đã kết thúc hoặc đã được nhắc.")
    too_long = due.step == TOO_LONG
    mark = {"dossier_id": dossier.id, "seq": pause.seq, "reminders": due.step}
    return Change(
        verb=Verb.REMIND_OF_PAUSE,
        payload={"ground": pause.ground, "ground_name": pause.ground_name, "too_long": too_long},
        event=PauseLasts(agency_id=dossier.agency_id, ground=pause.ground, too_long=too_long),
        extra=[Table.of(Pause).update([mark])],
        answer={"dossier_id": str(dossier.id), "too_long": too_long},
    )
