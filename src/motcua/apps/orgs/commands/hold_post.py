"""Appoint a person to a post."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Post, PostHolding, Verb, in_force_after
from motcua.platform.acts import Act, Conflict


@transaction.atomic
def hold_post(
    act: Act, *, post_id: UUID, staff_id: UUID, valid_from: date, valid_to: date | None = None
) -> PostHolding:
    """The person holds the post from that day on, or up to `valid_to`.

    Raises Conflict naming whoever holds it on one of these days, NotAllowed.
    """
    post = Post.objects.select_for_update(of=("self",)).select_related("unit").get(pk=post_id)
    require_manager(act, post.unit.agency_id)
    if not first_time(
        act,
        Verb.HOLD_POST,
        act.id,
        agency_id=post.unit.agency_id,
        post=str(post_id),
        staff=str(staff_id),
        day=valid_from.isoformat(),
    ):
        return PostHolding.objects.get(pk=act.id)
    _refuse_two_holders(post, valid_from, valid_to)
    return PostHolding.objects.create(
        id=act.id, post=post, staff_id=staff_id, valid_from=valid_from, valid_to=valid_to
    )


def _refuse_two_holders(post: Post, valid_from: date, valid_to: date | None) -> None:
    others = PostHolding.objects.filter(in_force_after(valid_from), post=post)
    if valid_to is not None:
        others = others.filter(valid_from__lt=valid_to)
    other = others.select_related("staff").first()
    if other:
        raise Conflict(
            str(_("{name} đang giữ vị trí này từ {day:%d/%m/%Y}.")).format(
                name=other.staff.name, day=other.valid_from
            )
        )
