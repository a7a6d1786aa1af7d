"""Abolish a post."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Delegation, Grant, Post, PostHolding, Verb
from motcua.platform.acts import Act


@transaction.atomic
def close_post(act: Act, *, post_id: UUID, valid_to: date) -> None:
    """From that day on nobody holds the post and it may do nothing. Raises NotAllowed."""
    post = Post.objects.select_for_update(of=("self",)).select_related("unit").get(pk=post_id)
    require_manager(act, post.unit.agency_id)
    if not first_time(act, Verb.CLOSE_POST, post_id, agency_id=post.unit.agency_id, day=valid_to.isoformat()):
        return
    end(Grant.objects.filter(post=post), valid_to)
    end(PostHolding.objects.filter(post=post), valid_to)
    end(Delegation.objects.filter(Q(post=post) | Q(to_post=post)), valid_to)
    end(Post.objects.filter(pk=post_id), valid_to)
