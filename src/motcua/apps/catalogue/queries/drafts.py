"""Drafts, for whoever may work on them."""

from uuid import UUID

from django.db.models import QuerySet

from motcua.apps.catalogue.models import CatalogueEntry, Draft
from motcua.apps.catalogue.states import CatalogueVerb, DraftState
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability


def drafts_seen_by(actor: Actor) -> QuerySet[Draft]:
    """Those of the agencies for which the actor prepares or approves. No query by itself."""
    reached = actor.agencies(Capability.EDIT_CATALOGUE) | actor.agencies(Capability.APPROVE_CATALOGUE)
    drafts = Draft.objects.filter(agency__in=reached)
    return drafts.select_related("procedure", "base__procedure", "base__field", "edited_by", "presented_by")


def open_draft_of(actor: Actor, procedure_id: UUID) -> Draft | None:
    """The procedure's draft that may still become a version. 1 query."""
    drafts = drafts_seen_by(actor).filter(procedure=procedure_id)
    return drafts.filter(state__in=[DraftState.DRAFT, DraftState.PRESENTED]).first()


def wrote(draft_id: UUID, user_id: UUID) -> bool:
    """Whether that person wrote any of it, and so may not approve it. 1 query."""
    writing = (CatalogueVerb.COPY_VERSION, CatalogueVerb.EDIT_VERSION, CatalogueVerb.PRESENT_VERSION)
    entries = CatalogueEntry.objects.filter(subject_id=draft_id, actor_id=user_id)
    return entries.filter(verb__in=writing).exists()
