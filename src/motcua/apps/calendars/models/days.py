"""Days of an agency that differ from others of their weekday."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models import Agency


class Kind(models.TextChoices):
    """Why a day differs; the values are those of `worktime.DayKind`."""

    HOLIDAY = "holiday", _("Nghỉ lễ, Tết")
    COMPENSATORY_OFF = "compensatory_off", _("Nghỉ bù")
    SWAPPED_OFF = "swapped_off", _("Nghỉ hoán đổi")
    MAKEUP_WORK = "makeup_work", _("Làm bù")
    CLOSURE = "closure", _("Đóng cửa")
    SPECIAL_HOURS = "special_hours", _("Giờ khác thường lệ")


class DayCertainty(models.TextChoices):
    """How sure the source is; the values are those of `worktime.Certainty`."""

    CERTAIN = "certain", _("Chắc chắn")
    PROBABLE = "probable", _("Có thể")
    PROJECTED = "projected", _("Dự kiến")


class Loaded(models.Model):
    """Who entered a row (None: the system itself, at installation) and when."""

    loaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.DO_NOTHING, null=True, related_name="+"
    )
    loaded_at = models.DateTimeField(_("Nạp lúc"))

    class Meta:
        abstract = True


class DayEntry(Loaded):
    """A day of an agency and of all below it that say nothing else about that day."""

    pk = models.CompositePrimaryKey("agency_id", "day")
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, db_index=False, related_name="+")
    day = models.DateField(_("Ngày"))
    kind = models.CharField(_("Loại"), max_length=20, choices=Kind.choices)
    name = models.CharField(_("Tên"), max_length=200)
    source = models.CharField(_("Căn cứ"), max_length=300)
    certainty = models.CharField(_("Độ chắc chắn"), max_length=10, choices=DayCertainty.choices)
    in_place_of = models.DateField(_("Làm bù cho ngày"), null=True, blank=True)
    hours = models.CharField(_("Giờ mở cửa ngày ấy"), max_length=100, blank=True)
    """As `07:30-11:30,13:00-17:00`; empty on a day off, and on a make-up day with usual hours."""
    switch = models.CharField(_("Công tắc"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("Ngày đặc biệt")
        verbose_name_plural = _("Ngày đặc biệt")
        constraints: ClassVar = [
            models.CheckConstraint(
                name="makeup_day_alone_replaces",
                condition=Q(in_place_of__isnull=True) | Q(kind=Kind.MAKEUP_WORK),
            ),
            models.CheckConstraint(
                name="special_hours_are_told", condition=~Q(kind=Kind.SPECIAL_HOURS) | ~Q(hours="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y} {self.name}"


class CalendarYear(Loaded):
    """A year whose notice is loaded. A limit that leads into any other year is refused, not guessed."""

    pk = models.CompositePrimaryKey("agency_id", "year")
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, db_index=False, related_name="+")
    year = models.PositiveSmallIntegerField(_("Năm"))

    class Meta:
        verbose_name = _("Năm đã có lịch")
        verbose_name_plural = _("Năm đã có lịch")

    def __str__(self) -> str:
        return str(self.year)
