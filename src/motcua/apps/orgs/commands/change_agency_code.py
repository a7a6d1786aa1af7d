"""Give an agency another code."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.commands.authority import require_manager
from motcua.apps.orgs.commands.ending import end
from motcua.apps.orgs.commands.free_code import require_free_code
from motcua.apps.orgs.commands.journal import first_time
from motcua.apps.orgs.models import Agency, AgencyCode, Certainty, Verb
from motcua.platform.acts import Act, InvalidInput
from motcua.platform.db.ids import new_id


@transaction.atomic
def change_agency_code(
    act: Act,
    *,
    agency_id: UUID,
    code: str,
    valid_from: date,
    certainty: Certainty = Certainty.CONFIRMED,
    basis: str = "",
) -> None:
    """From that day on the agency is known by `code`; the older ones still lead to it.

    Raises InvalidInput for a day to come (until then the old code is printed), a code that is none or
    that another agency has; NotAllowed.
    """
    require_manager(act, agency_id)
    if not first_time(
        act, Verb.CHANGE_AGENCY_CODE, agency_id, agency_id=agency_id, code=code, day=valid_from.isoformat()
    ):
        return
    if valid_from > timezone.localdate(act.recorded_at):
        raise InvalidInput({"valid_from": str(_("Chỉ nhập mã mới từ ngày mã có hiệu lực."))})
    require_free_code(code, valid_from)
    end(AgencyCode.objects.filter(agency=agency_id), valid_from)
    AgencyCode.objects.create(
        id=new_id(act.recorded_at),
        agency_id=agency_id,
        code=code,
        certainty=certainty,
        basis=basis,
        valid_from=valid_from,
    )
    Agency.objects.filter(pk=agency_id).update(code=code)
