"""Open a window of a desk."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Desk, Verb, Window, in_force_after
from motcua.platform.acts import Act, InvalidInput


@transaction.atomic
def open_window(act: Act, *, desk_id: UUID, number: int, valid_from: date, label: str = "") -> Window:
    """A window with that number from that day on. Raises InvalidInput when the desk has it, NotAllowed."""
    desk = Desk.objects.select_for_update().get(pk=desk_id)
    require_manager(act, desk.agency_id)
    if not first_time(act, Verb.OPEN_WINDOW, act.id, agency_id=desk.agency_id, number=number):
        return Window.objects.get(pk=act.id)
    if Window.objects.filter(in_force_after(valid_from), desk=desk, number=number).exists():
        raise InvalidInput({"number": str(_("Bộ phận này đã có quầy số {number}.")).format(number=number)})
    return Window.objects.create(id=act.id, desk=desk, number=number, label=label, valid_from=valid_from)
