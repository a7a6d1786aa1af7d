"""Whether an act on the organisation may be done by whoever does it."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.queries.actor import NoPost, actor_for
from motcua.apps.orgs.rules import can_delegate, can_manage_organisation, can_record_absence
from motcua.platform.accounts.models import User
from motcua.platform.acts import Act, NotAllowed


def require_manager(act: Act, agency_id: UUID) -> None:
    """Raises NotAllowed unless the actor manages that agency at the moment of typing. 3-4 queries.

    An act without an actor is the system's own: installation, import, a listener.
    """
    actor = _actor(act)
    if actor and not can_manage_organisation(actor, agency_id):
        raise NotAllowed(str(_("Vị trí của bạn không có quyền quản lý tổ chức của cơ quan này.")))


def require_manager_or_holder(act: Act, agency_id: UUID, post_id: UUID) -> None:
    """Raises NotAllowed unless the actor manages the agency, or acts in that very post. 3-4 queries."""
    actor = _actor(act)
    if actor and not can_delegate(actor, agency_id, post_id):
        words = _("Chỉ người giữ vị trí này hoặc người quản lý tổ chức giao được việc của vị trí.")
        raise NotAllowed(str(words))


def require_head(act: Act, places: Iterable[tuple[UUID, UUID]]) -> None:
    """Raises NotAllowed unless the actor gives out the work of one of these (agency, unit). 3-4 queries."""
    actor = _actor(act)
    if actor and not any(can_record_absence(actor, agency_id, unit_id) for agency_id, unit_id in places):
        words = _("Chỉ lãnh đạo đơn vị của người này hoặc người quản lý tổ chức ghi được vắng mặt.")
        raise NotAllowed(str(words))


def require_system(act: Act) -> None:
    """Raises NotAllowed for a person: above the highest agency there is nobody to ask."""
    if act.actor is not None:
        raise NotAllowed(str(_("Cơ quan cao nhất được lập khi cài đặt, không lập trên trang web.")))


def _actor(act: Act) -> Actor | None:
    """Whoever acts, in that post; None for the system itself. Raises NotAllowed for nobody at work."""
    if act.actor is None:
        return None
    try:
        return actor_for(User.objects.get(pk=act.actor), act.post, act.recorded_at)
    except NoPost as nobody:
        raise NotAllowed(str(_("Bạn không giữ vị trí công tác nào để làm việc này."))) from nobody
