"""What an applicant was asked to add or to put right, and what came of it."""

from typing import ClassVar

from django.db import models

from motcua.apps.dossiers.models.keys import of_dossier


class SupplementRequest(models.Model):
    """One notice (Mẫu 02) with every gap at once. Source: ND118-2025 Đ17."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("supplement_requests")
    seq = models.IntegerField()
    """The timeline entry that asked; its pause has the same."""
    number = models.CharField(max_length=60)
    """As written: "07/PBS-TTPVHCC"."""
    reason = models.CharField(max_length=2000)
    contact_name = models.CharField(max_length=200)
    contact_phone = models.CharField(max_length=30, blank=True)
    answer_by = models.DateField()
    """The applicant's last day."""
    leader_reason = models.CharField(max_length=2000, blank=True)
    """Why a leader let a second notice go out; empty on the first."""
    leader_post_id = models.UUIDField(null=True)
    requested_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    """When everything had come, or the clock was let run without it."""

    class Meta:
        db_table = "dossiers_supplement_request"

    def __str__(self) -> str:
        return self.number


class Gap(models.Model):
    """One line of the notice."""

    pk = models.CompositePrimaryKey("dossier_id", "request_seq", "position")
    dossier = of_dossier("gaps")
    request_seq = models.IntegerField()
    position = models.PositiveSmallIntegerField()
    required_paper_id = models.UUIDField(null=True)
    """The line of the catalogue's version; empty for a paper that is not on its list."""
    paper = models.CharField(max_length=1000)
    wrong = models.CharField(max_length=1000)
    """What is missing or wrong with it."""
    bring = models.CharField(max_length=1000)
    """What to bring, in words that the applicant acts on."""
    citation = models.CharField(max_length=300)
    """By which text it is asked for."""
    closed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "dossiers_gap"
        ordering: ClassVar = ["dossier_id", "request_seq", "position"]

    def __str__(self) -> str:
        return self.paper
