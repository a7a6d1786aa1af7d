"""Put an agency under another one."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.closure import lock_tree, renew_closure
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.in_force import require_in_force, require_lasting
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import AgencyClosure, AgencyParent, Verb, in_force_after
from motcua.platform.acts import Act, InvalidInput
from motcua.platform.db.ids import new_id


@transaction.atomic
def move_agency(act: Act, *, agency_id: UUID, parent_id: UUID, valid_from: date) -> None:
    """From that day on the agency, with all below it, stands under `parent_id`. Later moves that were
    already entered are dropped: the last decision wins.

    Raises InvalidInput when one of the two is not in force then, or the new parent stands below the agency
    on any later day; NotAllowed.
    """
    require_manager(act, agency_id)
    require_manager(act, parent_id)
    lock_tree()
    if not first_time(
        act,
        Verb.MOVE_AGENCY,
        agency_id,
        agency_id=agency_id,
        parent=str(parent_id),
        day=valid_from.isoformat(),
    ):
        return
    agency = require_in_force(agency_id, valid_from)
    require_lasting(parent_id, valid_from)
    _refuse_circle(agency_id, parent_id, valid_from)
    AgencyParent.objects.filter(agency=agency_id, valid_from__gte=valid_from).delete()
    end(AgencyParent.objects.filter(agency=agency_id), valid_from)
    AgencyParent.objects.create(
        id=new_id(act.recorded_at),
        agency=agency,
        parent_id=parent_id,
        valid_from=valid_from,
        valid_to=agency.valid_to,
    )
    renew_closure(agency_id)


def _refuse_circle(agency_id: UUID, parent_id: UUID, on: date) -> None:
    below = AgencyClosure.objects.filter(in_force_after(on), ancestor=agency_id, descendant=parent_id)
    if below.exists():
        raise InvalidInput({"parent": str(_("Không thể đặt một cơ quan dưới cấp dưới của chính nó."))})
