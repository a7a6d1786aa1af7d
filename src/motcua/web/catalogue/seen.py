"""The draft of a page."""

from uuid import UUID

from django.http import Http404

from motcua.apps.catalogue.models import Draft
from motcua.apps.catalogue.queries.drafts import drafts_seen_by
from motcua.web.access import StaffRequest


def draft_or_404(request: StaffRequest, draft_id: UUID) -> Draft:
    """A draft of an agency for which the actor prepares or approves."""
    draft = drafts_seen_by(request.actor).filter(pk=draft_id).first()
    if draft is None:
        raise Http404
    return draft
