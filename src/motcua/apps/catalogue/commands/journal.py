"""Writing an act into the journal of the catalogue, once."""

from typing import Any
from uuid import UUID

from motcua.apps.catalogue.models import CatalogueEntry
from motcua.apps.catalogue.states import CatalogueVerb
from motcua.platform.acts import Act


def first_time(act: Act, verb: CatalogueVerb, subject_id: UUID, **details: Any) -> bool:
    """Enter the act; False when it is already there, and the caller then changes nothing.

    A second press that comes while the first still runs waits here for the first to commit. 2-4 statements.
    """
    _entry, is_new = CatalogueEntry.objects.get_or_create(
        id=act.id,
        defaults={
            "verb": verb,
            "subject_id": subject_id,
            "actor_id": act.actor,
            "post_id": act.post,
            "happened_at": act.happened_at,
            "recorded_at": act.recorded_at,
            "details": details,
        },
    )
    return is_new
