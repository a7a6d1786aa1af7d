"""Say which unit does a part of the work for an agency."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Agency, Duty, DutyKind, Verb
from motcua.platform.acts import Act


@transaction.atomic
def set_duty(
    act: Act,
    *,
    agency_id: UUID,
    duty: DutyKind,
    unit_id: UUID,
    valid_from: date,
    field_code: str = "",
) -> Duty:
    """From that day on `unit_id` does this, for procedures of `field_code` or, when empty, of every field
    without a unit of its own. Whoever did it before does so no longer. Raises NotAllowed.
    """
    require_manager(act, agency_id)
    # The agency's row is the lock: two people setting one duty take turns.
    Agency.objects.select_for_update().get(pk=agency_id)
    if not first_time(
        act, Verb.SET_DUTY, act.id, agency_id=agency_id, duty=duty, field=field_code, unit=str(unit_id)
    ):
        return Duty.objects.get(pk=act.id)
    end(Duty.objects.filter(agency=agency_id, duty=duty, field_code=field_code), valid_from)
    return Duty.objects.create(
        id=act.id,
        agency_id=agency_id,
        duty=duty,
        field_code=field_code,
        unit_id=unit_id,
        valid_from=valid_from,
    )
