"""Failed tries to follow a dossier, so that nobody can guess their way in."""

from typing import ClassVar

from django.db import models


class FollowAttempt(models.Model):
    """One failed try. Local to the installation; older rows are swept."""

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField()
    address_hash = models.BinaryField()
    """Keyed hash of the network address."""
    code_hash = models.BinaryField()
    """Keyed hash of what was typed as code, whether it exists or not."""

    class Meta:
        db_table = "dossiers_follow_attempt"
        indexes: ClassVar = [
            models.Index(fields=["address_hash", "at"], name="follow_by_address"),
            models.Index(fields=["code_hash", "at"], name="follow_by_code"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
