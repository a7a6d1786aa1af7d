"""What all rows of a version share."""

from typing import ClassVar

from django.db import models

from motcua.apps.catalogue.models.procedure import ProcedureVersion
from motcua.platform.db.ids import new_id


class Content(models.Model):
    """A row of one version, for good, at its place in it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    version = models.ForeignKey(ProcedureVersion, on_delete=models.DO_NOTHING, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering: ClassVar = ["position"]


def one_place(name: str) -> models.UniqueConstraint:
    """Two rows of a version never stand in one place."""
    return models.UniqueConstraint(fields=["version", "position"], name=f"{name}_place")
