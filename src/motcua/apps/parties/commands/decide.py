"""Writing down what a person decided about two parties, once."""

from uuid import UUID

from motcua.apps.parties.models import Decision
from motcua.apps.parties.states import DecisionKind
from motcua.platform.acts import Act


def first_time(act: Act, kind: DecisionKind, first_id: UUID, second_id: UUID | None = None) -> bool:
    """Enter the decision; False when the act is there already, and the caller then changes nothing."""
    _entry, is_new = Decision.objects.get_or_create(
        id=act.id,
        defaults={
            "kind": kind,
            "first_id": first_id,
            "second_id": second_id,
            "ground": act.ground,
            "actor_id": act.actor,
            "post_id": act.post,
            "happened_at": act.happened_at,
            "recorded_at": act.recorded_at,
        },
    )
    return is_new
