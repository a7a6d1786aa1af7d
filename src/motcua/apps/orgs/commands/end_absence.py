"""Note that somebody is back."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.orgs.commands.authority import require_head
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Absence, PostHolding, Verb, in_force_after
from motcua.platform.acts import Act


@transaction.atomic
def end_absence(act: Act, *, absence_id: UUID, valid_to: date) -> None:
    """From that day on the person is there again; what had not begun never counts. Raises NotAllowed."""
    absence = Absence.objects.select_for_update().get(pk=absence_id)
    held = PostHolding.objects.filter(in_force_after(absence.valid_from), staff=absence.staff_id)
    places = list(held.values_list("post__unit__agency", "post__unit"))
    require_head(act, places)
    if first_time(
        act,
        Verb.END_ABSENCE,
        absence_id,
        agency_id=places[0][0] if places else None,
        day=valid_to.isoformat(),
    ):
        end(Absence.objects.filter(pk=absence_id), valid_to)
