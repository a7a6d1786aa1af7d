"""End an agency: it was abolished, and nobody takes its work over."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.closing import end_agency
from motcua.apps.orgs.commands.closure import lock_tree
from motcua.apps.orgs.commands.in_force import require_in_force
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Verb
from motcua.platform.acts import Act


@transaction.atomic
def close_agency(act: Act, *, agency_id: UUID, valid_to: date) -> None:
    """From that day on the agency, its units, desks and posts are history; its codes still lead to it.

    Raises InvalidInput when it is not in force on that day, or while other agencies stand under it then
    or later; NotAllowed. An agency whose work goes on elsewhere is merged: `merge_agency`.
    """
    require_manager(act, agency_id)
    lock_tree()
    if not first_time(act, Verb.CLOSE_AGENCY, agency_id, agency_id=agency_id, day=valid_to.isoformat()):
        return
    require_in_force(agency_id, valid_to)
    end_agency(agency_id, valid_to)
