"""One person or organisation."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from motcua.apps.parties.states import PartyKind
from motcua.platform.db.ids import new_id


class Party(models.Model):
    """A person or organisation as last seen on a paper. No key leads here: snapshots outlive merges.

    `merged_into` is another party that is the same person; the last of such a chain speaks for all. A merge
    changes nothing else, so taking it back leaves no trace but the two decisions.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=12, choices=PartyKind)
    name = models.CharField(max_length=300)
    name_folded = models.CharField(max_length=300)
    name_sort_key = models.CharField(max_length=600, db_collation="C")
    born = models.CharField(max_length=10, blank=True)
    """`1980-03-15`, `1980-03` or `1980`: as exactly as the paper says, see `domain.identifiers.births`."""
    phone = models.CharField(max_length=30, blank=True)
    email = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=500, blank=True)
    has_identity = models.BooleanField(default=False)
    """Whether a personal number or tax code is known: two with different ones are different people."""
    merged_into = models.UUIDField(null=True)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="party_kind_known", condition=models.Q(kind__in=PartyKind.values)),
            models.CheckConstraint(
                name="party_born_form", condition=models.Q(born__regex=r"^(\d{4}(-\d{2}){0,2})?$")
            ),
            models.CheckConstraint(
                name="party_not_into_itself",
                condition=models.Q(merged_into__isnull=True) | ~models.Q(merged_into=models.F("id")),
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            GinIndex(fields=["name_folded"], name="party_name_trigrams", opclasses=["gin_trgm_ops"]),
            models.Index(fields=["name_folded", "phone"], name="party_name_phone"),
            models.Index(fields=["phone"], name="party_phone", condition=~models.Q(phone="")),
            models.Index(
                fields=["merged_into"], name="party_merged", condition=models.Q(merged_into__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.name
