"""Declare one day: a closure, special hours, a late swap."""

from uuid import UUID

from django.db import transaction

from motcua.apps.calendars.commands.change import begin_change
from motcua.apps.calendars.commands.day_rows import TOLD_COLUMNS, day_row
from motcua.apps.calendars.models import DayEntry, Verb
from motcua.domain.worktime import CalendarDay
from motcua.platform.acts import Act


@transaction.atomic
def set_day(act: Act, *, agency_id: UUID, day: CalendarDay) -> None:
    """From now on `day` is what is said here, for that agency and all below it that say nothing else.

    Open dossiers do not move by themselves: ask `queries.calendar_if` first. Raises NotAllowed.
    """
    if not begin_change(act, Verb.SET_DAY, agency_id, day=day.day.isoformat(), kind=day.kind.value):
        return
    DayEntry.objects.bulk_create(
        [day_row(act, agency_id, day)],
        update_conflicts=True,
        unique_fields=["agency", "day"],
        update_fields=[*TOLD_COLUMNS, "loaded_by", "loaded_at"],
    )
