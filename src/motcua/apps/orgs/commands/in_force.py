"""Whether an agency is there to be acted on."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models import Agency, in_force
from motcua.platform.acts import InvalidInput


def require_in_force(agency_id: UUID, on: date) -> Agency:
    """The agency, which counts on that day. Raises InvalidInput. 1 query."""
    agency = Agency.objects.filter(in_force(on), pk=agency_id).first()
    if agency is None:
        message = str(_("Cơ quan này không hoạt động vào ngày {day:%d/%m/%Y}."))
        raise InvalidInput({"agency": message.format(day=on)})
    return agency


def require_lasting(parent_id: UUID, on: date) -> None:
    """Raises InvalidInput unless the agency counts from that day on without an end. 1 query."""
    if not Agency.objects.filter(in_force(on), pk=parent_id, valid_to=None).exists():
        message = str(_("Cơ quan cấp trên phải hoạt động từ ngày {day:%d/%m/%Y} trở đi."))
        raise InvalidInput({"parent": message.format(day=on)})
