"""What a person decided about two parties."""

from typing import ClassVar

from django.db import models

from motcua.apps.parties.states import DecisionKind


class Decision(models.Model):
    """One decision; its key is the act's, so that a second press decides nothing. Never changed.

    first_id, second_id: kept and merged one of a merge, the pair of the others in order of their ids;
    second_id is empty where a decision is about the names of one.
    """

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=14, choices=DecisionKind)
    first_id = models.UUIDField()
    second_id = models.UUIDField(null=True)
    ground = models.CharField(max_length=500, blank=True)
    actor_id = models.UUIDField(null=True)
    post_id = models.UUIDField(null=True)
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="decision_known", condition=models.Q(kind__in=DecisionKind.values)),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["first_id", "second_id"], name="decision_of_pair"),
            models.Index(fields=["second_id"], name="decision_of_second"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.happened_at:%d/%m/%Y %H:%M}"
