"""The queues beside my work, and how many steps wait in each."""

from collections.abc import Mapping
from enum import StrEnum

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.queries.deadline import Deadlines, Standing
from motcua.apps.dossiers.queries.doable import doable_by, held_by
from motcua.apps.dossiers.queries.open_steps import open_steps
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability


class Queue(StrEnum):
    """Each is a part of the open steps of dossiers that the actor sees."""

    MINE = "mine"
    """Every step that the actor may do and that was not given to somebody else."""
    NEW = "new"
    """Of those, the ones that came today."""
    LATE = "late"
    TODAY = "today"
    UNASSIGNED = "unassigned"
    """Of the actor's unit, and nobody has it yet."""
    UNIT = "unit"
    """Whatever lies with the actor's unit, also steps that only a colleague may do."""
    TO_SIGN = "to_sign"
    """Before a leader, the actor or somebody else."""
    TO_HAND_OVER = "to_hand_over"
    """Resolved, and not yet fetched."""

    @property
    def label(self) -> str:
        """As it stands in the sidebar."""
        return str(_LABELS[self])


_LABELS = {
    Queue.MINE: _("Việc của tôi"),
    Queue.NEW: _("Mới đến hôm nay"),
    Queue.LATE: _("Quá hạn"),
    Queue.TODAY: _("Đến hạn hôm nay"),
    Queue.UNASSIGNED: _("Đơn vị chưa giao"),
    Queue.UNIT: _("Đơn vị đang giữ"),
    Queue.TO_SIGN: _("Chờ ký"),
    Queue.TO_HAND_OVER: _("Chờ trả kết quả"),
}


def queue_conditions(actor: Actor, deadlines: Deadlines) -> Mapping[Queue, Q]:
    """What each queue holds, as conditions on `open_steps(actor)`."""
    nobodys = Q(step__assignee_post_id__isnull=True)
    mine = doable_by(actor) & (nobodys | held_by(actor))
    standing = deadlines.conditions()
    return {
        Queue.MINE: mine,
        Queue.NEW: mine & Q(step__opened_at__gte=deadlines.today_begins),
        Queue.LATE: mine & standing[Standing.LATE],
        Queue.TODAY: mine & standing[Standing.TODAY],
        Queue.UNASSIGNED: Q(step__unit__in=actor.own_units) & nobodys,
        Queue.UNIT: Q(step__unit__in=actor.own_units),
        Queue.TO_SIGN: Q(step__capability=Capability.APPROVE.value),
        Queue.TO_HAND_OVER: Q(step__capability=Capability.DELIVER.value),
    }


def queue_counts(actor: Actor, deadlines: Deadlines) -> dict[Queue, int]:
    """How many steps wait in each queue. 1 query."""
    conditions = queue_conditions(actor, deadlines)
    counted = open_steps(actor).aggregate(
        **{queue.value: Count("pk", filter=condition) for queue, condition in conditions.items()}
    )
    return {queue: counted[queue.value] for queue in Queue}
