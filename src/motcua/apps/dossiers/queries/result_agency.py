"""Whose result it is: the agency that numbers and seals it."""

from collections.abc import Mapping
from uuid import UUID

from motcua.apps.orgs.models import Unit
from motcua.apps.orgs.queries.superior import SUPERIOR
from motcua.apps.processes.queries.compiled import process_of

ISSUE = "issue"


def result_agency(process_version_id: UUID, performers: Mapping[str, UUID | str], agency_id: UUID) -> UUID:
    """The agency itself, or the one above where the process has it number the result (practice M12).

    No query, or 1 on a decision of two levels.
    """
    process = process_of(process_version_id)
    issuing = (node.performer.unit for node in process.tasks if node.act == ISSUE and node.performer)
    selector = next(issuing, "")
    if not selector.startswith(SUPERIOR):
        return agency_id
    found: UUID = Unit.objects.values_list("agency_id", flat=True).get(id=performers[selector])
    return found
