"""Let a delegation end."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.orgs.commands.authority import require_manager_or_holder
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Delegation, Verb
from motcua.platform.acts import Act


@transaction.atomic
def end_delegation(act: Act, *, delegation_id: UUID, valid_to: date) -> None:
    """From that day on the post stands in no longer; what was signed stays signed. Raises NotAllowed."""
    given = (
        Delegation.objects.select_for_update(of=("self",)).select_related("post__unit").get(pk=delegation_id)
    )
    require_manager_or_holder(act, given.post.unit.agency_id, given.post_id)
    if first_time(
        act, Verb.END_DELEGATION, delegation_id, agency_id=given.post.unit.agency_id, day=valid_to.isoformat()
    ):
        end(Delegation.objects.filter(pk=delegation_id), valid_to)
