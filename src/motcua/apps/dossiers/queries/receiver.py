"""Who accepted a dossier."""

from uuid import UUID

from motcua.apps.dossiers.states import Verb
from motcua.platform.db.reading import read_rows

_RECEIVER = """
select u.display_name from dossiers_timeline_entry e join accounts_user u on u.id = e.actor_id
where e.dossier_id = %s and e.verb = %s order by e.seq limit 1
"""


def receiver_name(dossier_id: UUID) -> str:
    """The officer who accepted it; "" when it came in without one. 1 query."""
    rows = read_rows(_RECEIVER, (dossier_id, Verb.ACCEPT.value))
    return str(rows[0][0]) if rows else ""
