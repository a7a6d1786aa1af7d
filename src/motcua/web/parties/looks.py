"""The note that somebody looked at people."""

from collections.abc import Iterable
from uuid import UUID

from motcua.platform.audit.looks import record_look
from motcua.web.access import StaffRequest


def log_people_seen(request: StaffRequest, party_ids: Iterable[UUID], purpose: str, page: str) -> None:
    """One request showed these people; nothing when it showed nobody. 1 statement."""
    ids = list(party_ids)
    if ids:
        record_look(
            actor_id=request.actor.user_id,
            post_id=request.actor.post_id,
            purpose=purpose,
            subject_kind="party",
            subject_ids=ids,
            page=page,
        )
