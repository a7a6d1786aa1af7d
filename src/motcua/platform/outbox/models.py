"""Committed news that waits for its listeners."""

from typing import ClassVar

from django.db import models


class Event(models.Model):
    """One fact of one stream. The stream is the thing that changed (a dossier); `seq` orders its facts."""

    pk = models.CompositePrimaryKey("stream_id", "seq")
    stream_id = models.UUIDField()
    seq = models.IntegerField()
    name = models.CharField(max_length=60)
    payload = models.JSONField()
    """Ids and moments only, never a name or a number of a person: it passes through the queue's tables."""
    recorded_at = models.DateTimeField()
    relayed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "outbox_event"
        indexes: ClassVar = [
            models.Index(
                fields=["recorded_at", "stream_id", "seq"],
                name="outbox_waiting",
                condition=models.Q(relayed_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.stream_id}/{self.seq}"
