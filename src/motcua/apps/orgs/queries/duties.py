"""Which unit does which part of the work."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from motcua.apps.orgs.models import Duty, in_force


def performers_of(agency_id: UUID, field_code: str, at: datetime) -> dict[str, UUID]:
    """Unit by duty ("desk", "lead", "leadership", "records") for procedures of that field at that moment.

    A unit named for the field goes before the one for every field; a duty that no unit has is left out.
    1 query.
    """
    day = timezone.localdate(at)
    rows = Duty.objects.filter(in_force(day), agency=agency_id, field_code__in=("", field_code))
    # The empty field sorts first, so a unit named for the field takes its place.
    return dict(rows.order_by("field_code").values_list("duty", "unit"))
