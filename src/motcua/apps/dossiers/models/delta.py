"""What an act adds to the figures."""

from django.db import models

from motcua.apps.dossiers.models.keys import of_dossier


class Delta(models.Model):
    """One cell of the daily sums, changed by one entry. Waits here until `statistics` folds it."""

    pk = models.CompositePrimaryKey("dossier_id", "seq", "day", "measure")
    dossier = of_dossier()
    seq = models.IntegerField()
    day = models.DateField()
    measure = models.CharField(max_length=30)
    agency_id = models.UUIDField()
    procedure_id = models.UUIDField()
    channel = models.CharField(max_length=10)
    amount = models.SmallIntegerField()

    class Meta:
        db_table = "dossiers_delta"

    def __str__(self) -> str:
        return f"{self.day} {self.measure} {self.amount:+d}"
