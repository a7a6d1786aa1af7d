"""Papers that came in, papers that went out, and who stands for them."""

from typing import ClassVar

from django.db import models

from motcua.apps.dossiers.models.keys import of_dossier
from motcua.apps.dossiers.states import PaperForm


class SubmittedPaper(models.Model):
    """One line of "Thành phần hồ sơ nộp gồm"."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("submitted_papers")
    seq = models.PositiveSmallIntegerField()
    required_paper_id = models.UUIDField(null=True)
    """The line of the catalogue version it answers; empty for a paper that was added by hand."""
    name = models.CharField(max_length=1000)
    originals = models.PositiveSmallIntegerField(default=0)
    copies = models.PositiveSmallIntegerField(default=0)
    added_at = models.DateTimeField(null=True)
    """When it was handed in later than the dossier itself."""

    class Meta:
        db_table = "dossiers_submitted_paper"

    def __str__(self) -> str:
        return self.name


class IssuedPaper(models.Model):
    """A paper the office made, kept as it was issued and never rendered again.

    A numbered form that was not typeset yet has its number, date and entry, and no file.
    """

    pk = models.CompositePrimaryKey("dossier_id", "id")
    dossier = of_dossier("issued_papers")
    id = models.UUIDField(editable=False)
    form = models.CharField(max_length=20, choices=PaperForm)
    number = models.CharField(max_length=60, blank=True)
    """Number and symbol, e.g. "123/GP-UBND"; empty where the form carries none."""
    sha256 = models.CharField(max_length=64, blank=True)
    """Address of the file in `platform.files`; empty while there is none."""
    issued_at = models.DateTimeField()
    entry_seq = models.IntegerField()
    """The timeline entry that says so."""

    class Meta:
        db_table = "dossiers_issued_paper"
        indexes: ClassVar = [
            models.Index(fields=["dossier", "form"], name="issued_paper_form"),
            models.Index(fields=["number"], name="issued_paper_number", condition=~models.Q(number="")),
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.number}"


class Signature(models.Model):
    """Who stands for which bytes, in which capacity.

    An approval in the system freezes the file's hash; a digital signature (PAdES) is the same row with
    another `method` and its evidence, so that signing needs no change of tables.
    """

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("signatures")
    seq = models.IntegerField()
    method = models.CharField(max_length=20)
    """approval | pades"""
    signer_id = models.UUIDField()
    post_id = models.UUIDField()
    capacity = models.CharField(max_length=10, blank=True)
    """KT., TL., TUQ., Q. as printed before the title; empty for one's own post."""
    on_behalf_of = models.UUIDField(null=True)
    """The post that the signer stood in for; empty for one's own."""
    signed_at = models.DateTimeField()
    sha256 = models.CharField(max_length=64)
    """Hash of the bytes stood for."""
    evidence = models.JSONField(null=True)
    """What a verifier needs later: certificate, time-stamp; empty for an approval."""

    class Meta:
        db_table = "dossiers_signature"

    def __str__(self) -> str:
        return f"{self.method} {self.signed_at:%Y-%m-%d %H:%M}"
