"""The names that a party was written with."""

from django.db import models


class PartyName(models.Model):
    """One way of writing it. A second one under the same number is a slip, a change of name, or another's
    number: a person looks at it and says so (`confirmed_at`).
    """

    pk = models.CompositePrimaryKey("party_id", "name_folded")
    party_id = models.UUIDField()
    name_folded = models.CharField(max_length=300)
    name = models.CharField(max_length=300)
    first_seen_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "parties_name"

    def __str__(self) -> str:
        return self.name
