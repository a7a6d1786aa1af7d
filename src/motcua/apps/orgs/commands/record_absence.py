"""Note that somebody is away."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.authority import require_head
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Absence, AbsenceReason, PostHolding, StaffMember, Verb, in_force_after
from motcua.platform.acts import Act, InvalidInput


@transaction.atomic
def record_absence(
    act: Act,
    *,
    staff_id: UUID,
    valid_from: date,
    valid_to: date | None,
    reason: AbsenceReason,
    note: str = "",
) -> Absence:
    """The person is away from that day on, up to, not on, `valid_to` (None: until further notice).

    Raises InvalidInput for days out of order or already noted; NotAllowed.
    """
    staff = StaffMember.objects.select_for_update().get(pk=staff_id)
    held = PostHolding.objects.filter(in_force_after(valid_from), staff=staff)
    places = list(held.values_list("post__unit__agency", "post__unit"))
    require_head(act, places)
    if not first_time(
        act,
        Verb.RECORD_ABSENCE,
        act.id,
        agency_id=places[0][0] if places else None,
        staff=str(staff_id),
        day=valid_from.isoformat(),
    ):
        return Absence.objects.get(pk=act.id)
    if valid_to is not None and valid_to <= valid_from:
        raise InvalidInput({"valid_to": str(_("Ngày cuối phải từ ngày đầu trở đi."))})
    _refuse_noted(staff, valid_from, valid_to)
    return Absence.objects.create(
        id=act.id, staff=staff, valid_from=valid_from, valid_to=valid_to, reason=reason, note=note
    )


def _refuse_noted(staff: StaffMember, valid_from: date, valid_to: date | None) -> None:
    noted = Absence.objects.filter(in_force_after(valid_from), staff=staff)
    if valid_to is not None:
        noted = noted.filter(valid_from__lt=valid_to)
    other = noted.order_by("valid_from").first()
    if other is None:
        return
    if other.valid_to is None:
        words = _("Đã ghi {name} vắng từ {first:%d/%m/%Y} chưa có ngày về.")
        raise InvalidInput({"valid_from": str(words).format(name=staff.name, first=other.valid_from)})
    words = _("Đã ghi {name} vắng từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}.")
    last = other.valid_to - timedelta(days=1)
    message = str(words).format(name=staff.name, first=other.valid_from, last=last)
    raise InvalidInput({"valid_from": message})
