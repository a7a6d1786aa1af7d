"""What happened, in a chain that nobody can rewrite unseen."""

from zoneinfo import ZoneInfo

from django.db import models
from django.db.models.functions import TruncDate

from motcua.apps.dossiers.models.keys import of_dossier


class TimelineEntry(models.Model):
    """One entry of the chain; the columns are exactly `domain.chain.Entry`."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("timeline")
    seq = models.IntegerField()
    verb = models.CharField(max_length=30)
    act_id = models.UUIDField()
    actor_id = models.UUIDField(null=True)
    post_id = models.UUIDField(null=True)
    on_behalf_of = models.UUIDField(null=True)
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    happened_on = models.GeneratedField(
        expression=TruncDate("happened_at", tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
        output_field=models.DateField(),
        db_persist=True,
    )
    ground = models.CharField(max_length=500, blank=True)
    payload = models.JSONField()
    personal = models.BinaryField(null=True)
    """Salted digest of the sibling in `PersonalEntry`."""
    simulated = models.BooleanField(default=False)
    hash = models.BinaryField()
    chain_version = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "dossiers_timeline_entry"

    def __str__(self) -> str:
        return f"{self.seq} {self.verb}"


class PersonalEntry(models.Model):
    """The personal side of an entry: erasable, and the chain still holds."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier()
    seq = models.IntegerField()
    salt = models.BinaryField()
    personal = models.JSONField()

    class Meta:
        db_table = "dossiers_personal_entry"

    def __str__(self) -> str:
        return f"personal data of entry {self.seq}"
