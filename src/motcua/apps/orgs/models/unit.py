"""A unit: a part of an agency that work lies with."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.agency import Agency
from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.apps.orgs.models.named import Named
from motcua.platform.db.ids import new_id


class UnitKind(models.TextChoices):
    """What a unit is there for."""

    RECEPTION = "reception", _("Bộ phận Một cửa")
    SPECIALIST = "specialist", _("Phòng chuyên môn")
    LEADERSHIP = "leadership", _("Lãnh đạo")
    RECORDS = "records", _("Văn thư")


class Unit(Named, Dated):
    """A department's division, a commune's office, its leadership, its public service centre."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="units")
    kind = models.CharField(_("Loại đơn vị"), max_length=12, choices=UnitKind.choices)
    successor = models.ForeignKey(
        "self", on_delete=models.DO_NOTHING, null=True, blank=True, related_name="merged"
    )
    """Took its work over when it ended."""

    class Meta(Named.Meta, Dated.Meta):
        verbose_name = _("Đơn vị")
        verbose_name_plural = _("Đơn vị")
        constraints = (
            *Dated.Meta.constraints,
            one_at_a_time("unit_name_once_in_agency", "agency", "name"),
        )
