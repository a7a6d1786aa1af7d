"""End an agency: it was merged or abolished."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.closure import lock_tree, renew_closure
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.in_force import require_in_force
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import (
    Agency,
    AgencyCode,
    AgencyParent,
    Delegation,
    Desk,
    Duty,
    Grant,
    Post,
    PostHolding,
    Unit,
    Verb,
    Window,
    in_force_after,
)
from motcua.platform.acts import Act, InvalidInput


@transaction.atomic
def close_agency(act: Act, *, agency_id: UUID, valid_to: date) -> None:
    """From that day on the agency, its units, desks and posts are history; its codes still lead to it.

    Raises InvalidInput when it is not in force on that day, or while other agencies stand under it then
    or later; NotAllowed.
    """
    require_manager(act, agency_id)
    lock_tree()
    if not first_time(act, Verb.CLOSE_AGENCY, agency_id, day=valid_to.isoformat()):
        return
    require_in_force(agency_id, valid_to)
    _refuse_with_children(agency_id, valid_to)
    end(Grant.objects.filter(post__unit__agency=agency_id), valid_to)
    end(PostHolding.objects.filter(post__unit__agency=agency_id), valid_to)
    end(Delegation.objects.filter(post__unit__agency=agency_id), valid_to)
    end(Delegation.objects.filter(to_post__unit__agency=agency_id), valid_to)
    end(Post.objects.filter(unit__agency=agency_id), valid_to)
    end(Window.objects.filter(desk__agency=agency_id), valid_to)
    end(Desk.objects.filter(agency=agency_id), valid_to)
    end(Duty.objects.filter(agency=agency_id), valid_to)
    end(Unit.objects.filter(agency=agency_id), valid_to)
    end(AgencyCode.objects.filter(agency=agency_id), valid_to)
    end(AgencyParent.objects.filter(agency=agency_id), valid_to)
    end(Agency.objects.filter(pk=agency_id), valid_to)
    renew_closure(agency_id)


def _refuse_with_children(agency_id: UUID, day: date) -> None:
    if AgencyParent.objects.filter(in_force_after(day), parent=agency_id).exists():
        raise InvalidInput({"agency": str(_("Còn cơ quan trực thuộc: chuyển hoặc kết thúc chúng trước."))})
