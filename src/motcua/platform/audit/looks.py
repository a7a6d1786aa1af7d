"""Writing and reading the log of looks."""

from collections.abc import Sequence
from uuid import UUID

from motcua.platform import clock
from motcua.platform.audit.models import Look
from motcua.platform.db.ids import new_id


def record_look(
    *,
    actor_id: UUID | None,
    post_id: UUID | None,
    purpose: str,
    subject_kind: str,
    subject_ids: Sequence[UUID],
    page: str,
) -> None:
    """Log that one request showed the personal data of these subjects. One row, whatever their number."""
    at = clock.now()
    Look.objects.create(
        at=at,
        id=new_id(at),
        actor_id=actor_id,
        post_id=post_id,
        purpose=purpose,
        subject_kind=subject_kind,
        subject_ids=list(subject_ids),
        path=page,
    )


def looks_at(subject_id: UUID, most: int = 100) -> list[Look]:
    """The newest looks at one subject. 1 query, index audit_look_subjects."""
    return list(Look.objects.filter(subject_ids__contains=[subject_id]).order_by("-at", "-id")[:most])
