"""Take a declared day out again."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.calendars.commands.change import begin_change
from motcua.apps.calendars.models import DayEntry, Verb
from motcua.platform.acts import Act


@transaction.atomic
def remove_day(act: Act, *, agency_id: UUID, day: date) -> None:
    """The agency says nothing about `day` any more: what its parent says holds. Raises NotAllowed."""
    if begin_change(act, Verb.REMOVE_DAY, agency_id, day=day.isoformat()):
        DayEntry.objects.filter(agency=agency_id, day=day).delete()
