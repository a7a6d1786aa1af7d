"""The result (kết quả) of a dossier."""

from django.db import models

from motcua.apps.dossiers.models.keys import of_dossier
from motcua.apps.dossiers.states import Outcome, RecallKind


class Result(models.Model):
    """One result document: drafted, approved as drafted, numbered, issued.

    `seq` 1 is the first; a recalled or corrected result is a new row, never an edit (practice M5).
    """

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("results")
    seq = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=60)
    """Tên loại văn bản, e.g. "GIẤY PHÉP", "THÔNG BÁO"."""
    subject = models.CharField(max_length=500)
    """Trích yếu."""
    body = models.TextField()
    draft_sha256 = models.CharField(max_length=64)
    drafted_at = models.DateTimeField()
    approved_sha256 = models.CharField(max_length=64, blank=True)
    """Of the signing copy: the draft typeset with the signer's block, as the leader saw it. A later draft
    empties it (decision 25)."""
    approved_at = models.DateTimeField(null=True)
    approver_name = models.CharField(max_length=200, blank=True)
    approver_title = models.CharField(max_length=210, blank=True)
    signing_power = models.CharField(max_length=210, blank=True, default="", db_default="")
    """What stands above the approver's title: "KT. Chủ tịch"; empty for one's own office."""
    number = models.IntegerField(null=True)
    symbol = models.CharField(max_length=40, blank=True)
    issued_at = models.DateTimeField(null=True)
    issued_sha256 = models.CharField(max_length=64, blank=True)
    outcome = models.CharField(
        max_length=10, choices=Outcome, default=Outcome.GRANTED, db_default=Outcome.GRANTED
    )
    """What the document says to the applicant's request."""
    legal_ground = models.CharField(max_length=500, blank=True, db_default="")
    """By which text the request is refused; empty for what is granted."""
    recalled_at = models.DateTimeField(null=True)
    """When a new decision was made about it; the document stays as it was issued."""
    recall_kind = models.CharField(max_length=10, choices=RecallKind, blank=True, db_default="")
    recall_number = models.CharField(max_length=60, blank=True, db_default="")
    """Number of that decision as written."""

    class Meta:
        db_table = "dossiers_result"

    def __str__(self) -> str:
        return f"{self.kind} {self.number or '…'}"
