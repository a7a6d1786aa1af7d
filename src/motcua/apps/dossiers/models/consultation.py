"""Opinions that were asked of others while a dossier is worked on."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.models.keys import configured, of_dossier


class Opinion(models.TextChoices):
    """What an asked unit says."""

    AGREE = "agree", _("Đồng ý")
    WITH_REMARKS = "with_remarks", _("Đồng ý, có ý kiến thêm")
    DISAGREE = "disagree", _("Không đồng ý")
    NONE = "none", _("Không có ý kiến")


class Consultation(models.Model):
    """One unit asked for its opinion. Several are asked by one act and answer side by side, each with its
    own question and part limit; the dossier's clock runs on meanwhile.

    Not a task: no token of the process waits for it, and its answer moves nothing.
    """

    pk = models.CompositePrimaryKey("dossier_id", "entry_seq", "place")
    dossier = of_dossier("consultations")
    entry_seq = models.IntegerField()
    """The timeline entry that asked."""
    place = models.PositiveSmallIntegerField()
    """Which of the units asked by that entry, counted from 1."""
    unit = configured("orgs.Unit", db_index=False)
    question = models.CharField(max_length=2000)
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()
    asked_post = models.UUIDField(null=True)
    due_at = models.DateTimeField()
    """Part limit, on the calendar of the asked unit's agency."""
    answered_at = models.DateTimeField(null=True)
    answered_by = models.UUIDField(null=True)
    answered_post = models.UUIDField(null=True)
    opinion = models.CharField(max_length=15, choices=Opinion, blank=True)
    answer = models.CharField(max_length=4000, blank=True)
    paper_number = models.CharField(max_length=60, blank=True)
    paper_on = models.DateField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "dossiers_consultation"
        indexes: ClassVar = [
            models.Index(
                fields=["unit", "due_at"],
                name="consultation_waiting",
                condition=models.Q(answered_at__isnull=True, withdrawn_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"opinion of {self.unit_id} asked {self.asked_at:%Y-%m-%d %H:%M}"

    @property
    def is_open(self) -> bool:
        """Whether its answer is still waited for."""
        return self.answered_at is None and self.withdrawn_at is None
