"""Let a person leave a post."""

from datetime import date
from uuid import UUID

from django.db import transaction

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Post, PostHolding, Verb
from motcua.platform.acts import Act


@transaction.atomic
def leave_post(act: Act, *, post_id: UUID, staff_id: UUID, valid_to: date) -> None:
    """From that day on the person holds the post no longer; its work stays with the post.

    Raises NotAllowed.
    """
    post = Post.objects.select_for_update(of=("self",)).select_related("unit").get(pk=post_id)
    require_manager(act, post.unit.agency_id)
    if not first_time(
        act,
        Verb.LEAVE_POST,
        post_id,
        agency_id=post.unit.agency_id,
        staff=str(staff_id),
        day=valid_to.isoformat(),
    ):
        return
    end(PostHolding.objects.filter(post=post, staff=staff_id), valid_to)
