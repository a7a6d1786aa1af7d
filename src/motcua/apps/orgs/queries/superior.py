"""The agency above, and which of its units does which part of the work."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from motcua.apps.orgs.models import AgencyClosure, in_force
from motcua.apps.orgs.queries.duties import performers_of

SUPERIOR = "superior."
"""Before a duty: the one of the agency above. "superior.leadership" of a department is the province's."""


def superior_performers_of(agency_id: UUID, field_code: str, at: datetime) -> dict[str, UUID]:
    """The units of the agency above by duty, each with SUPERIOR before it; empty at the top. 2 queries."""
    above = AgencyClosure.objects.filter(in_force(timezone.localdate(at)), descendant_id=agency_id, depth=1)
    superior_id = above.values_list("ancestor_id", flat=True).first()
    if superior_id is None:
        return {}
    duties = performers_of(superior_id, field_code, at)
    return {f"{SUPERIOR}{duty}": unit_id for duty, unit_id in duties.items()}
