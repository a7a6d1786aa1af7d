"""The number that names a party."""

from typing import ClassVar

from django.db import models


class PartyIdentity(models.Model):
    """A personal number or tax code, found by its keyed hash; the number itself is sealed."""

    identity_hash = models.BinaryField(max_length=32, primary_key=True)
    party_id = models.UUIDField()
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=40)

    class Meta:
        db_table = "parties_identity"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["party_id"], name="identity_of_party"),
        ]

    def __str__(self) -> str:
        return f"{self.party_id}"
