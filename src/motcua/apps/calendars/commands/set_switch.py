"""Decide a disputed day or rule."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.calendars.commands.change import begin_change
from motcua.apps.calendars.models import CalendarSwitch, DayEntry, Verb
from motcua.domain.worktime.rules import switchable_topics
from motcua.platform.acts import Act, InvalidInput


@transaction.atomic
def set_switch(act: Act, *, agency_id: UUID, name: str, is_on: bool) -> None:
    """For that agency and all below it that do not decide themselves. Raises InvalidInput, NotAllowed."""
    if name not in switchable_topics() and not DayEntry.objects.filter(switch=name).exists():
        raise InvalidInput({"name": str(_("Không có công tắc “%(name)s”.")) % {"name": name}})
    if begin_change(act, Verb.SET_SWITCH, agency_id, name=name, is_on=is_on):
        CalendarSwitch.objects.update_or_create(agency_id=agency_id, name=name, defaults={"is_on": is_on})
