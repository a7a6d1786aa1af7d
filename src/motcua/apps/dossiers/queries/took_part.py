"""Who had a hand in what is now to be signed."""

from uuid import UUID

from motcua.apps.dossiers.states import TaskState, Verb
from motcua.apps.orgs.capabilities import Capability
from motcua.platform.db.reading import read_rows

_TOOK_PART = """
select exists (
    select from dossiers_task
    where dossier_id = %(dossier)s and closed_by = %(account)s and state = %(done)s
      and capability = any(%(preparing)s)
) or exists (
    select from dossiers_timeline_entry
    where dossier_id = %(dossier)s and actor_id = %(account)s and verb = %(draft)s
)
"""
PREPARING = (Capability.HANDLE.value, Capability.REVIEW.value)


def took_part(dossier_id: UUID, account_id: UUID) -> bool:
    """Whether that account appraised, reviewed or drafted the dossier, in whatever post. 1 query."""
    asked = {
        "dossier": dossier_id,
        "account": account_id,
        "done": TaskState.DONE.value,
        "preparing": list(PREPARING),
        "draft": Verb.DRAFT_RESULT.value,
    }
    return bool(read_rows(_TOOK_PART, asked)[0][0])
