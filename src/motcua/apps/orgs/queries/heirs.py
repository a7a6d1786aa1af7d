"""Who goes on with the work of an agency that was merged."""

from datetime import date
from uuid import UUID

from motcua.apps.orgs.models import Agency
from motcua.platform.db.reading import read_rows

_HEIR = """
with recursive line (id, depth) as (
    select %(agency)s::uuid, 0
    union all
    select ended.successor_id, line.depth + 1
    from line join orgs_agency ended on ended.id = line.id
    where ended.successor_id is not null and ended.valid_to <= %(day)s
)
select id from line order by depth desc limit 1
"""


def heir_of(agency_id: UUID, on: date) -> UUID:
    """The agency that does on that day what this one did: itself while it is there. 1 query."""
    heir: UUID = read_rows(_HEIR, {"agency": agency_id, "day": on})[0][0]
    return heir


def agency_on(agency: Agency, on: date) -> Agency:
    """The same with what is known about it. No query for an agency that was not merged, 2 otherwise."""
    if agency.successor_id is None or agency.valid_to is None or agency.valid_to > on:
        return agency
    return Agency.objects.get(pk=heir_of(agency.pk, on))
