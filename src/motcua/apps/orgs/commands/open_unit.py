"""Open a unit of an agency."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Unit, UnitKind, Verb
from motcua.platform.acts import Act


@transaction.atomic
def open_unit(act: Act, *, agency_id: UUID, name: str, kind: UnitKind, valid_from: date) -> Unit:
    """A unit of the agency from that day on. Raises NotAllowed."""
    require_manager(act, agency_id)
    if not first_time(act, Verb.OPEN_UNIT, act.id, agency_id=agency_id, name=name):
        return Unit.objects.get(pk=act.id)
    return Unit.objects.create(id=act.id, agency_id=agency_id, name=name, kind=kind, valid_from=valid_from)
