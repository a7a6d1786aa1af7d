"""Found an agency."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.orgs.commands.authority import require_manager, require_system
from motcua.apps.orgs.commands.closure import lock_tree, renew_closure
from motcua.apps.orgs.commands.free_code import require_free_code
from motcua.apps.orgs.commands.in_force import require_lasting
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Agency, AgencyCode, AgencyParent, Certainty, Level, Verb
from motcua.platform.acts import Act
from motcua.platform.db.ids import new_id


@transaction.atomic
def found_agency(
    act: Act,
    *,
    code: str,
    name: str,
    level: Level,
    parent_id: UUID | None,
    valid_from: date,
    certainty: Certainty = Certainty.CONFIRMED,
    basis: str = "",
) -> Agency:
    """An agency under `parent_id` (None: the highest of this installation) from that day on.

    Raises InvalidInput for a code that is no code or that another agency has, and for a parent that is not
    in force then; NotAllowed.
    """
    if parent_id is None:
        require_system(act)
    else:
        require_manager(act, parent_id)
    lock_tree()
    if not first_time(act, Verb.FOUND_AGENCY, act.id, agency_id=act.id, code=code, name=name):
        return Agency.objects.get(pk=act.id)
    require_free_code(code, valid_from)
    if parent_id is not None:
        require_lasting(parent_id, valid_from)
    agency = Agency.objects.create(id=act.id, code=code, name=name, level=level, valid_from=valid_from)
    AgencyCode.objects.create(
        id=new_id(act.recorded_at),
        agency=agency,
        code=code,
        certainty=certainty,
        basis=basis,
        valid_from=valid_from,
    )
    if parent_id is not None:
        AgencyParent.objects.create(
            id=new_id(act.recorded_at), agency=agency, parent_id=parent_id, valid_from=valid_from
        )
    renew_closure(agency.id)
    return agency
