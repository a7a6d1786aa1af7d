"""What ends with an agency."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.closure import renew_closure
from motcua.apps.orgs.commands.ending import end
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
    Window,
    in_force_after,
)
from motcua.platform.acts import InvalidInput


def end_agency(agency_id: UUID, day: date) -> None:
    """From that day on the agency, its units, desks and posts are history. Raises InvalidInput while other
    agencies stand under it then or later. The caller holds the lock of the tree.
    """
    if AgencyParent.objects.filter(in_force_after(day), parent=agency_id).exists():
        raise InvalidInput({"agency": str(_("Còn cơ quan trực thuộc: chuyển hoặc kết thúc chúng trước."))})
    end(Grant.objects.filter(post__unit__agency=agency_id), day)
    end(PostHolding.objects.filter(post__unit__agency=agency_id), day)
    end(Delegation.objects.filter(post__unit__agency=agency_id), day)
    end(Delegation.objects.filter(to_post__unit__agency=agency_id), day)
    end(Post.objects.filter(unit__agency=agency_id), day)
    end(Window.objects.filter(desk__agency=agency_id), day)
    end(Desk.objects.filter(agency=agency_id), day)
    end(Duty.objects.filter(agency=agency_id), day)
    end(Unit.objects.filter(agency=agency_id), day)
    end(AgencyCode.objects.filter(agency=agency_id), day)
    end(AgencyParent.objects.filter(agency=agency_id), day)
    end(Agency.objects.filter(pk=agency_id), day)
    renew_closure(agency_id)
