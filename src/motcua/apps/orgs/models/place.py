"""Provinces and communes as the State names them: places, not agencies."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.agency import Certainty
from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.apps.orgs.models.named import Named
from motcua.platform.db.ids import new_id


class Place(Named, Dated):
    """An administrative unit of the State: a province or a commune; both generations, each with its days.

    code: of the statistical list, two digits of a province, five of a commune.
    successor_code: the place it was merged into; "" while it is there.
    agency_code: of the People's Committee of a province, as far as known, with how sure that is.
    Source: QD19-2025.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(_("Mã đơn vị hành chính"), max_length=5)
    province_code = models.CharField(_("Mã tỉnh"), max_length=2)
    successor_code = models.CharField(_("Sáp nhập vào"), max_length=5, blank=True)
    agency_code = models.CharField(_("Mã định danh"), max_length=35, blank=True)
    certainty = models.CharField(
        _("Độ chắc chắn"), max_length=10, choices=Certainty.choices, default=Certainty.ASSUMED
    )
    basis = models.CharField(_("Căn cứ"), max_length=300, blank=True)

    class Meta(Named.Meta, Dated.Meta):
        verbose_name = _("Đơn vị hành chính")
        verbose_name_plural = _("Đơn vị hành chính")
        indexes = (
            *Named.Meta.indexes,
            models.Index(name="place_of_province", fields=["province_code"]),
        )  # type: ignore[assignment]
        constraints = (
            *Dated.Meta.constraints,
            one_at_a_time("place_one_per_code", "code"),
            models.CheckConstraint(name="place_code_length", condition=Q(code__regex=r"^(\d{2}|\d{5})$")),
        )

    @property
    def is_province(self) -> bool:
        """A commune otherwise."""
        return self.code == self.province_code
