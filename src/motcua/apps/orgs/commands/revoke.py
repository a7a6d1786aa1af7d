"""Take a capability back from a post."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Grant, Post, Verb
from motcua.platform.acts import Act


@transaction.atomic
def revoke(act: Act, *, post_id: UUID, capability: Capability, valid_to: date) -> None:
    """From that day on the post may not do this, in any scope. Raises NotAllowed."""
    post = Post.objects.select_for_update(of=("self",)).select_related("unit").get(pk=post_id)
    require_manager(act, post.unit.agency_id)
    if not first_time(
        act,
        Verb.REVOKE,
        post_id,
        agency_id=post.unit.agency_id,
        capability=capability,
        day=valid_to.isoformat(),
    ):
        return
    end(Grant.objects.filter(post=post, capability=capability), valid_to)
