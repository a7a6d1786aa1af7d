"""Save what a draft says, as a whole."""

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
from motcua.apps.catalogue.contents import VersionContents, as_json
from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.rules import broken
from motcua.apps.catalogue.states import CatalogueVerb, DraftState
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput


@transaction.atomic
def edit_version(act: Act, actor: Actor, draft_id: UUID, contents: VersionContents) -> Draft:
    """The draft says this from now on; it may still lack what presenting asks for.

    Raises NotAllowed, NotFound, InvalidInput by field and row, Conflict naming whoever saved meanwhile.
    """
    draft = locked_draft(draft_id)
    require_editor(actor, draft)
    if faults := broken(contents):
        raise InvalidInput(faults)
    if not first_time(act, CatalogueVerb.EDIT_VERSION, draft_id):
        return draft
    require_state(draft, DraftState.DRAFT)
    require_unchanged(act, draft)
    return stamp(act, draft, CatalogueVerb.EDIT_VERSION, contents=as_json(contents))
