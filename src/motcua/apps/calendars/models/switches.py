"""Settings for what the sources leave open."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models import Agency


class CalendarSwitch(models.Model):
    """A disputed day or rule, decided by an agency for itself and all below it."""

    pk = models.CompositePrimaryKey("agency_id", "name")
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, db_index=False, related_name="+")
    name = models.CharField(_("Công tắc"), max_length=60)
    is_on = models.BooleanField(_("Bật"))

    class Meta:
        verbose_name = _("Công tắc của lịch")
        verbose_name_plural = _("Công tắc của lịch")

    def __str__(self) -> str:
        return f"{self.name}={'on' if self.is_on else 'off'}"
