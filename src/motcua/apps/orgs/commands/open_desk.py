"""Open a one-stop desk."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Desk, Unit, Verb
from motcua.platform.acts import Act


@transaction.atomic
def open_desk(act: Act, *, unit_id: UUID, name: str, address: str, valid_from: date, phone: str = "") -> Desk:
    """A desk run by that unit, for its agency, from that day on. Raises NotAllowed."""
    unit = Unit.objects.get(pk=unit_id)
    require_manager(act, unit.agency_id)
    if not first_time(act, Verb.OPEN_DESK, act.id, agency_id=unit.agency_id, name=name):
        return Desk.objects.get(pk=act.id)
    return Desk.objects.create(
        id=act.id,
        agency_id=unit.agency_id,
        unit=unit,
        name=name,
        address=address,
        phone=phone,
        valid_from=valid_from,
    )
