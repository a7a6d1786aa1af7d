"""What was changed in a calendar, by whom, and which version it made."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models import Agency


class Verb(models.TextChoices):
    """The acts on a calendar."""

    LOAD_DAYS = "load_days", _("Nạp lịch nghỉ")
    SET_DAY = "set_day", _("Khai một ngày")
    REMOVE_DAY = "remove_day", _("Bỏ một ngày")
    SET_HOURS = "set_hours", _("Đặt giờ làm việc")
    SET_SWITCH = "set_switch", _("Đặt công tắc")


class CalendarChange(models.Model):
    """One act. Its key is the act's, so the same press twice leaves one entry and one effect."""

    id = models.UUIDField(primary_key=True)
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="+")
    verb = models.CharField(max_length=20, choices=Verb.choices)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.DO_NOTHING, null=True, related_name="+"
    )
    post = models.ForeignKey("orgs.Post", on_delete=models.DO_NOTHING, null=True, related_name="+")
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    details = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("Nhật ký lịch")
        verbose_name_plural = _("Nhật ký lịch")
        indexes: ClassVar = [models.Index(name="calendar_change_by_agency", fields=["agency", "recorded_at"])]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.recorded_at:%d/%m/%Y %H:%M}"


class CalendarVersion(models.Model):
    """The last change of an agency's calendar. A new version is a new key for every process's cache.

    The version is the act's id, not a number: a rolled-back change is then never mistaken for a later one.
    """

    agency = models.OneToOneField(Agency, on_delete=models.DO_NOTHING, primary_key=True, related_name="+")
    version = models.UUIDField()

    class Meta:
        verbose_name = _("Phiên bản lịch")
        verbose_name_plural = _("Phiên bản lịch")

    def __str__(self) -> str:
        return str(self.version)
