"""Every due moment a dossier ever had."""

from django.db import models

from motcua.apps.dossiers.models.keys import of_dossier


class Promise(models.Model):
    """One due moment with the reason it was set, its legal source and the ledger that counted it."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("promises")
    seq = models.IntegerField()
    """The timeline entry that set it."""
    kind = models.CharField(max_length=20)
    """first | recalculated | paused | extended | rescheduled | restarted"""
    due_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)
    """What the citizen was told, where that is not the due moment: with an apology (decision 30)."""
    source = models.CharField(max_length=300)
    calendar_fingerprint = models.CharField(max_length=64)
    ledger = models.JSONField()

    class Meta:
        db_table = "dossiers_promise"

    def __str__(self) -> str:
        return f"{self.kind} {self.due_at:%Y-%m-%d %H:%M}"
