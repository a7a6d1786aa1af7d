"""What else moved a dossier's due moment or its promise."""

from django.db import models

from motcua.apps.dossiers.models.keys import of_dossier
from motcua.apps.dossiers.states import ClockChangeKind


class ClockChange(models.Model):
    """One extension, new promise or fresh count: with the pauses, all that a recount needs (decision 30)."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("clock_changes")
    seq = models.IntegerField()
    """The timeline entry that made it."""
    kind = models.CharField(max_length=12, choices=ClockChangeKind)
    at = models.DateTimeField()
    time_limit = models.CharField(max_length=10, blank=True)
    """By how much it was extended, as `domain.worktime.Limit` reads it."""
    promised_at = models.DateTimeField(null=True)
    """The moment told with an apology."""
    ground = models.CharField(max_length=500)
    """In words that name nobody: it stands in the ledger."""
    source = models.CharField(max_length=300)

    class Meta:
        db_table = "dossiers_clock_change"

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"
