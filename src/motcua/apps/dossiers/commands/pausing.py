"""The part that all acts share which stop a dossier's clock."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from motcua.apps.calendars.queries.calendar_of import calendar_of
from motcua.apps.catalogue.queries.pause_grounds import Ground
from motcua.apps.dossiers.commands.new_date import new_date
from motcua.apps.dossiers.models import Pause
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.clock_history import clock_history
from motcua.apps.dossiers.rules import seat_over
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.seat import Seat
from motcua.domain import worktime
from motcua.domain.worktime import TIME_ZONE, CalendarDays, due_moment
from motcua.platform.acts import Act, NotAllowed
from motcua.platform.db.batch import Statement
from motcua.platform.db.rows import Table


@dataclass(frozen=True, slots=True)
class Evidence:
    """The paper that a pause is opened on."""

    what: str = ""
    number: str = ""
    on: date | None = None


def seat_to_pause(actor: Actor, dossier: LockedDossier, ground: Ground) -> Seat:
    """In which seat the actor opens a pause on that ground. Raises NotAllowed."""
    seat = seat_over(actor, dossier, ground.opens)
    if seat is None:
        raise NotAllowed(
            _("Căn cứ “%(ground)s” do người có quyền %(capability)s mở.")
            % {"ground": ground.name, "capability": ground.opens.label.lower()}
        )
    return seat


def opened_pause(
    act: Act, dossier: LockedDossier, ground: Ground, evidence: Evidence
) -> tuple[Statement, Statement]:
    """The row of a pause that begins with the act, and the ledger that says so from now on.

    The due moment stays until the pause ends. Raises ActRefused beyond the known calendar.
    """
    row = {
        "dossier_id": dossier.id,
        "seq": dossier.last_seq + 1,
        "ground": ground.code,
        "ground_name": ground.name,
        "source": ground.source,
        "effect": ground.effect,
        "closes": ground.closes.value,
        "evidence": evidence.what,
        "evidence_number": evidence.number,
        "evidence_on": evidence.on,
        "opened_at": act.happened_at,
        "opened_by": act.actor,
        "opened_post": act.post,
        "warn_at": _after(ground.warn_after_days, act, dossier),
        "close_at": _after(ground.close_after_days, act, dossier),
        "reminders": 0,
    }
    opened = worktime.Pause(act.happened_at.astimezone(TIME_ZONE), None, ground.name, ground.source)
    history = clock_history(dossier.id).paused(opened)
    promise = new_date(dossier, "paused", ground.source, history, told_at=dossier.told_at).promise
    return Table.of(Pause).insert([row]), promise


def _after(days: int | None, act: Act, dossier: LockedDossier) -> datetime | None:
    """So many calendar days later, on a working day as far as the calendar is known: a wait may well lead
    into a year whose days off are not declared yet.
    """
    if days is None:
        return None
    try:
        return due_moment(act.happened_at, CalendarDays(days), calendar_of(dossier.agency_id))
    except LookupError:
        return act.happened_at + timedelta(days=days)
