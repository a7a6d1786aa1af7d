"""People as they stood on the paper."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from motcua.apps.dossiers.models.keys import of_dossier
from motcua.apps.dossiers.states import PartRole


class Part(models.Model):
    """A snapshot of one part in one dossier: what the receipt says, whatever a person is called later."""

    pk = models.CompositePrimaryKey("dossier_id", "role")
    dossier = of_dossier("parts")
    role = models.CharField(max_length=12, choices=PartRole)
    party_id = models.UUIDField(null=True)
    """The same person across dossiers, once known; no key, because snapshots outlive merges."""
    is_organisation = models.BooleanField(default=False)
    name = models.CharField(max_length=300)
    name_folded = models.CharField(max_length=300)
    name_sort_key = models.CharField(max_length=600, db_collation="C")
    identity_hash = models.BinaryField(null=True)
    """Keyed hash of the personal number or tax code: found by exact number only."""
    identity_sealed = models.BinaryField(null=True)
    identity_key_id = models.CharField(max_length=40, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=500, blank=True)
    born = models.CharField(max_length=10, blank=True, db_default="")
    """`1980-03-15`, `1980-03` or `1980`: as exactly as the paper says."""
    by_thumbprint = models.BooleanField(db_default=False)
    """Điểm chỉ: a print of the thumb stands where others sign."""
    authority_paper = models.CharField(max_length=300, blank=True)
    """Giấy ủy quyền: number, date, issuer as written."""
    authority_on = models.DateField(null=True)
    authority_until = models.DateField(null=True)
    """From which day it was given and up to which it holds; empty where the paper names none."""

    class Meta:
        db_table = "dossiers_part"
        indexes: ClassVar = [
            GinIndex(fields=["name_folded"], name="part_name_trigrams", opclasses=["gin_trgm_ops"]),
            models.Index(fields=["identity_hash"], name="part_identity"),
            models.Index(fields=["phone"], name="part_phone", condition=~models.Q(phone="")),
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.name}"
