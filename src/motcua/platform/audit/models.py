"""The log of looks. Its table is made by hand in the migration, because it is partitioned."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Look(models.Model):
    """One request that showed personal data."""

    pk = models.CompositePrimaryKey("at", "id")
    at = models.DateTimeField()
    id = models.UUIDField()
    actor_id = models.UUIDField(null=True)
    """The account; empty for a citizen who came with the code of a slip."""
    post_id = models.UUIDField(null=True)
    purpose = models.CharField(max_length=200)
    subject_kind = models.CharField(max_length=40)
    subject_ids = ArrayField(models.UUIDField())
    path = models.CharField(max_length=200)
    """The name of the page, never the address: addresses hold codes and keys."""

    class Meta:
        db_table = "audit_look"
        managed = False

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.purpose}"
