"""Give a draft up."""

from uuid import UUID

from django.db import transaction

from motcua.apps.catalogue.commands.changing_draft import (
    locked_draft,
    require_editor,
    require_state,
    require_unchanged,
    stamp,
)
from motcua.apps.catalogue.commands.journal import first_time
from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.states import CatalogueVerb, DraftState
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act


@transaction.atomic
def withdraw_draft(act: Act, actor: Actor, draft_id: UUID) -> Draft:
    """It is kept and read, and never becomes a version. Raises NotAllowed, NotFound, Conflict."""
    draft = locked_draft(draft_id)
    require_editor(actor, draft)
    if not first_time(act, CatalogueVerb.WITHDRAW_DRAFT, draft_id):
        return draft
    require_state(draft, DraftState.DRAFT, DraftState.PRESENTED)
    require_unchanged(act, draft)
    return stamp(act, draft, CatalogueVerb.WITHDRAW_DRAFT, state=DraftState.WITHDRAWN)
