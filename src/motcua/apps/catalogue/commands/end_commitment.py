"""Go back to the published limit."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from motcua.apps.catalogue.commands.journal import first_time
from motcua.apps.catalogue.models import Commitment
from motcua.apps.catalogue.rules import edits_for
from motcua.apps.catalogue.states import CatalogueVerb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput, NotAllowed, NotFound


@transaction.atomic
def end_commitment(act: Act, actor: Actor, commitment_id: UUID, valid_to: date) -> Commitment:
    """From that day on the published limit is promised again. Raises NotAllowed, NotFound, InvalidInput."""
    commitment = Commitment.objects.select_for_update().filter(pk=commitment_id).first()
    if commitment is None:
        raise NotFound(_("Không có cam kết này."))
    if not edits_for(actor, commitment.agency_id):
        raise NotAllowed(_("Vị trí của bạn không soạn danh mục của cơ quan này."))
    if valid_to < timezone.localdate(act.recorded_at):
        raise InvalidInput({"valid_to": _("Không thể bỏ cam kết cho những ngày đã qua.")})
    if first_time(act, CatalogueVerb.END_COMMITMENT, commitment_id):
        commitment.valid_to = max(valid_to, commitment.valid_from)
        commitment.save(update_fields=["valid_to"])
    return commitment
