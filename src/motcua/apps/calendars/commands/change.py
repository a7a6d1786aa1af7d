"""What every change of a calendar does: ask who may, write the journal once, make a new version."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from motcua.apps.calendars.models import CalendarChange, CalendarVersion, Verb
from motcua.apps.orgs.queries.actor import NoPost, actor_for
from motcua.apps.orgs.rules import can_edit_calendars
from motcua.platform.accounts.models import User
from motcua.platform.acts import Act, NotAllowed


def begin_change(act: Act, verb: Verb, agency_id: UUID, **details: Any) -> bool:
    """Enter the act into the journal; False when it is already there, and the caller then changes nothing.

    Called first in a command's transaction. Every change of one agency takes turns on its version row, and
    from the commit on every process sees the new version. Raises NotAllowed.
    """
    _require_editor(act, agency_id)
    CalendarVersion.objects.update_or_create(agency_id=agency_id, defaults={"version": act.id})
    _entry, is_new = CalendarChange.objects.get_or_create(
        id=act.id,
        defaults={
            "agency_id": agency_id,
            "verb": verb,
            "actor_id": act.actor,
            "post_id": act.post,
            "happened_at": act.happened_at,
            "recorded_at": act.recorded_at,
            "details": details,
        },
    )
    return is_new


def _require_editor(act: Act, agency_id: UUID) -> None:
    """An act without an actor is the system's own: installation or import."""
    if act.actor is None:
        return
    try:
        actor = actor_for(User.objects.get(pk=act.actor), act.post, act.recorded_at)
    except NoPost as nobody:
        raise NotAllowed(str(_("Bạn không giữ vị trí công tác nào để làm việc này."))) from nobody
    if not can_edit_calendars(actor, agency_id):
        raise NotAllowed(str(_("Vị trí của bạn không có quyền lập lịch làm việc của cơ quan này.")))
