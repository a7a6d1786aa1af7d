"""When an agency's doors are open."""

from typing import ClassVar

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models import Agency
from motcua.apps.orgs.models.dated import Dated
from motcua.platform.db.ids import new_id


class OfficeHoursSet(Dated):
    """The hours of a week, kept from `valid_from` on; with both `season_*`, in that part of every year only.

    A season is written as month × 100 + day (1101 is 1 November), both ends included, and may run over New
    Year. Hours of a season go before hours of all year, an agency's own before its parent's.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="+")
    name = models.CharField(_("Tên"), max_length=200)
    basis = models.CharField(_("Căn cứ"), max_length=300, blank=True)
    season_from = models.PositiveSmallIntegerField(_("Mùa từ"), null=True, blank=True)
    season_to = models.PositiveSmallIntegerField(_("Mùa đến"), null=True, blank=True)

    class Meta(Dated.Meta):
        verbose_name = _("Giờ làm việc")
        verbose_name_plural = _("Giờ làm việc")
        constraints = (
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="office_hours_season_whole",
                condition=Q(season_from__isnull=True, season_to__isnull=True)
                | Q(season_from__range=(101, 1231), season_to__range=(101, 1231)),
            ),
        )

    def __str__(self) -> str:
        return self.name


class OfficeInterval(models.Model):
    """One unbroken stretch of a weekday (0 is Monday), [opens, closes) in minutes after midnight."""

    pk = models.CompositePrimaryKey("hours_set_id", "weekday", "opens_minute")
    hours_set = models.ForeignKey(
        OfficeHoursSet, on_delete=models.DO_NOTHING, db_index=False, related_name="intervals"
    )
    weekday = models.PositiveSmallIntegerField(_("Thứ"), validators=[MaxValueValidator(6)])
    opens_minute = models.PositiveSmallIntegerField(_("Mở cửa"))
    closes_minute = models.PositiveSmallIntegerField(_("Đóng cửa"))
    open_for_reception = models.BooleanField(_("Tiếp nhận, trả kết quả"), default=True)
    counts_for_deadline = models.BooleanField(_("Tính vào thời hạn"), default=True)

    class Meta:
        verbose_name = _("Buổi làm việc")
        verbose_name_plural = _("Buổi làm việc")
        constraints: ClassVar = [
            models.CheckConstraint(name="office_interval_weekday", condition=Q(weekday__lte=6)),
            models.CheckConstraint(
                name="office_interval_in_order",
                condition=Q(opens_minute__lt=F("closes_minute"), closes_minute__lte=1440),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weekday}: {self.opens_minute}-{self.closes_minute}"
