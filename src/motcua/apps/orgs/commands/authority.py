"""Whether an act on the organisation may be done by whoever does it."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.queries.actor import NoPost, actor_for
from motcua.apps.orgs.rules import can_manage_organisation
from motcua.platform.accounts.models import User
from motcua.platform.acts import Act, NotAllowed


def require_manager(act: Act, agency_id: UUID) -> None:
    """Raises NotAllowed unless the actor manages that agency at the moment of typing. 3-4 queries.

    An act without an actor is the system's own: installation, import, a listener.
    """
    if act.actor is None:
        return
    try:
        actor = actor_for(User.objects.get(pk=act.actor), act.post, act.recorded_at)
    except NoPost as nobody:
        raise NotAllowed(str(_("Bạn không giữ vị trí công tác nào để làm việc này."))) from nobody
    if not can_manage_organisation(actor, agency_id):
        raise NotAllowed(str(_("Vị trí của bạn không có quyền quản lý tổ chức của cơ quan này.")))


def require_system(act: Act) -> None:
    """Raises NotAllowed for a person: above the highest agency there is nobody to ask."""
    if act.actor is not None:
        raise NotAllowed(str(_("Cơ quan cao nhất được lập khi cài đặt, không lập trên trang web.")))
