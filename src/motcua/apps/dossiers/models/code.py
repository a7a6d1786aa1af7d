"""Code → dossier."""

from django.db import models


class DossierCode(models.Model):
    """Makes a code unique and finds its dossier. Distributed by code, so no constraint leads there."""

    code = models.CharField(primary_key=True, max_length=60)
    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )

    class Meta:
        db_table = "dossiers_code"

    def __str__(self) -> str:
        return self.code
