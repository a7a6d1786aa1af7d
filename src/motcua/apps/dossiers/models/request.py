"""The receipt of an act: the same act asked for twice gets the same answer."""

from django.db import models

from motcua.apps.dossiers.models.keys import of_dossier


class Request(models.Model):
    """One act on one dossier, with what was answered."""

    pk = models.CompositePrimaryKey("dossier_id", "act_id")
    dossier = of_dossier("requests")
    act_id = models.UUIDField()
    seq = models.IntegerField()
    """The timeline entry it made."""
    answer = models.JSONField()

    class Meta:
        db_table = "dossiers_request"

    def __str__(self) -> str:
        return str(self.act_id)
