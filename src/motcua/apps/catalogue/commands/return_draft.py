"""Give a presented draft back to be mended."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from motcua.apps.catalogue.commands.changing_draft import (
    locked_draft,
    require_approver,
    require_state,
    require_unchanged,
    stamp,
)
from motcua.apps.catalogue.commands.journal import first_time
from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.states import CatalogueVerb, DraftState
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput


@transaction.atomic
def return_draft(act: Act, actor: Actor, draft_id: UUID, remark: str) -> Draft:
    """The editor works on, and reads why. Raises NotAllowed, NotFound, InvalidInput, Conflict."""
    draft = locked_draft(draft_id)
    require_approver(actor, draft)
    if not remark.strip():
        raise InvalidInput({"remark": _("Ghi cần sửa điều gì.")})
    if not first_time(act, CatalogueVerb.RETURN_DRAFT, draft_id, remark=remark):
        return draft
    require_state(draft, DraftState.PRESENTED)
    require_unchanged(act, draft)
    return stamp(act, draft, CatalogueVerb.RETURN_DRAFT, state=DraftState.DRAFT, remark=remark.strip())
