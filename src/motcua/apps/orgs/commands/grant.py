"""Grant a post one capability."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Grant, Post, Verb
from motcua.platform.acts import Act, NotAllowed


@transaction.atomic
def grant(
    act: Act,
    *,
    post_id: UUID,
    capability: Capability,
    scope: Scope,
    valid_from: date,
    valid_to: date | None = None,
) -> Grant:
    """The post may do this, in this scope, from that day on or up to `valid_to`. An earlier grant of the
    same ends on that day. Raises NotAllowed, also for a post that the actor acts in: nobody widens
    their own.
    """
    post = Post.objects.select_for_update(of=("self",)).select_related("unit").get(pk=post_id)
    require_manager(act, post.unit.agency_id)
    if act.post == post_id:
        raise NotAllowed(str(_("Không tự giao quyền cho vị trí của chính mình.")))
    if not first_time(
        act,
        Verb.GRANT,
        act.id,
        agency_id=post.unit.agency_id,
        post=str(post_id),
        capability=capability,
        scope=scope,
    ):
        return Grant.objects.get(pk=act.id)
    end(Grant.objects.filter(post=post, capability=capability, scope=scope), valid_from)
    return Grant.objects.create(
        id=act.id, post=post, capability=capability, scope=scope, valid_from=valid_from, valid_to=valid_to
    )
