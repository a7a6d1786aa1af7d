"""Notices to citizens."""

from django.db import models

from motcua.apps.notices.states import NoticeKind


class Notice(models.Model):
    """One thing told about a dossier. Its key is that of the event, so hearing twice tells once."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.DO_NOTHING, db_index=False, related_name="+"
    )
    seq = models.IntegerField()
    kind = models.CharField(max_length=20, choices=NoticeKind)
    told_at = models.DateTimeField()

    class Meta:
        db_table = "notices_notice"

    def __str__(self) -> str:
        return f"{self.kind} {self.told_at:%Y-%m-%d %H:%M}"
