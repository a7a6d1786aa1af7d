"""Which contents belong to the record, that is, were adopted by an act."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Blob(models.Model):
    """One content that at least one act has adopted. Written by `adopt_statement` only."""

    sha256 = models.CharField(_("mã băm SHA-256"), primary_key=True, max_length=64)
    size_bytes = models.BigIntegerField(_("dung lượng (byte)"))
    media_type = models.CharField(_("kiểu nội dung"), max_length=100)
    adopted_at = models.DateTimeField(_("nhận vào lúc"))

    class Meta:
        verbose_name = _("nội dung tệp")
        verbose_name_plural = _("nội dung tệp")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="files_blob_sha256_is_hex"
            ),
            models.CheckConstraint(condition=models.Q(size_bytes__gt=0), name="files_blob_is_not_empty"),
        )

    def __str__(self) -> str:
        return self.sha256
