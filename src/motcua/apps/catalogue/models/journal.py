"""What was changed in the catalogue by people, when, and when it was typed."""

from django.conf import settings
from django.db import models

from motcua.apps.catalogue.states import CatalogueVerb
from motcua.apps.orgs.models import Post


class CatalogueEntry(models.Model):
    """One act. Its key is the act's, so that the same press twice leaves one entry and one effect."""

    id = models.UUIDField(primary_key=True)
    verb = models.TextField(choices=CatalogueVerb)
    subject_id = models.UUIDField()
    """The draft, or the commitment."""
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.DO_NOTHING, null=True, related_name="+"
    )
    post = models.ForeignKey(Post, on_delete=models.DO_NOTHING, null=True, related_name="+")
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    details = models.JSONField(default=dict)

    class Meta:
        db_table = "catalogue_entry"
        indexes = (models.Index(name="catalogue_entry_by_subject", fields=["subject_id", "recorded_at"]),)

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.recorded_at:%d/%m/%Y %H:%M}"
