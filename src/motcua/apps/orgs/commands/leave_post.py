"""Let a person leave a post."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Post, PostHolding, StaffMember, Verb
from motcua.platform.accounts.commands.end_sessions import end_sessions_of
from motcua.platform.acts import Act


@transaction.atomic
def leave_post(act: Act, *, post_id: UUID, staff_id: UUID, valid_to: date) -> None:
    """From that day on the person holds the post no longer; its work stays with the post.

    Whoever holds no other post from then on, and has left already, is signed out everywhere at once; who
    leaves later finds no post to act in from that day. Raises NotAllowed.
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
    if valid_to <= timezone.localdate(act.recorded_at):
        _sign_out_who_left(staff_id, valid_to)


def _sign_out_who_left(staff_id: UUID, day: date) -> None:
    still = PostHolding.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=day), staff=staff_id)
    user_id = StaffMember.objects.values_list("user_id", flat=True).get(pk=staff_id)
    if user_id and not still.exists():
        end_sessions_of(user_id)
