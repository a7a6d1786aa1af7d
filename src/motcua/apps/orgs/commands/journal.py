"""Writing an act into the journal, once."""

from typing import Any
from uuid import UUID

from motcua.apps.orgs.models import JournalEntry, Verb
from motcua.platform.acts import Act


def first_time(act: Act, verb: Verb, subject_id: UUID, *, agency_id: UUID | None, **details: Any) -> bool:
    """Enter the act, in the journal of that agency (None: of the installation); False when it is already
    there, and the caller then changes nothing.

    A second press that comes while the first still runs waits here for the first to commit. 2-4 statements.
    """
    _, is_new = JournalEntry.objects.get_or_create(
        id=act.id,
        defaults={
            "verb": verb,
            "subject_id": subject_id,
            "agency_id": agency_id,
            "actor_id": act.actor,
            "post_id": act.post,
            "happened_at": act.happened_at,
            "recorded_at": act.recorded_at,
            "details": details,
        },
    )
    return is_new
