"""Times in which a dossier's clock stood still."""

from typing import ClassVar

from django.db import models

from motcua.apps.catalogue.states import PauseEffect
from motcua.apps.dossiers.models.keys import of_dossier


class Pause(models.Model):
    """One stop of the clock on a ground of the procedure's version, as the ground stood when it was opened.

    Kept word for word: the version may change its grounds, the ledger of a dossier may not.
    """

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("pauses")
    seq = models.IntegerField()
    """The timeline entry that opened it."""
    ground = models.CharField(max_length=60)
    """Code of `catalogue.queries.pause_grounds.Ground`."""
    ground_name = models.CharField(max_length=300)
    source = models.CharField(max_length=300)
    effect = models.CharField(max_length=10, choices=PauseEffect)
    """What its end means for the limit: it runs on, or from the beginning."""
    closes = models.CharField(max_length=20)
    """The capability that may end it."""
    evidence = models.CharField(max_length=300, blank=True)
    """The paper that it was opened on, with its number and day."""
    evidence_number = models.CharField(max_length=60, blank=True)
    evidence_on = models.DateField(null=True)
    opened_at = models.DateTimeField()
    opened_by = models.UUIDField(null=True)
    opened_post = models.UUIDField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.UUIDField(null=True)
    closed_post = models.UUIDField(null=True)
    warn_at = models.DateTimeField(null=True)
    """When its officers are reminded; empty where the ground says nothing of it."""
    close_at = models.DateTimeField(null=True)
    """From when it has lasted too long. Nothing ends by itself (practice M6)."""
    reminders = models.PositiveSmallIntegerField(default=0)
    """How many of the two were told already."""

    class Meta:
        db_table = "dossiers_pause"
        indexes: ClassVar = [
            models.Index(fields=["warn_at"], name="pause_open", condition=models.Q(closed_at__isnull=True)),
            models.Index(fields=["ground", "opened_at"], name="pause_ground"),
        ]

    def __str__(self) -> str:
        return f"{self.ground} {self.opened_at:%Y-%m-%d %H:%M}"
