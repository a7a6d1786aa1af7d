"""Where citizens come: a one-stop desk and its windows."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.agency import Agency
from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.apps.orgs.models.named import Named
from motcua.apps.orgs.models.unit import Unit
from motcua.platform.db.ids import new_id


class Desk(Named, Dated):
    """A one-stop desk (Bộ phận Một cửa): a place with an address, run by a unit of an agency."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="desks")
    unit = models.ForeignKey(Unit, on_delete=models.DO_NOTHING, related_name="desks")
    address = models.CharField(_("Địa chỉ"), max_length=300)
    phone = models.CharField(_("Điện thoại"), max_length=30, blank=True)
    successor = models.ForeignKey(
        "self", on_delete=models.DO_NOTHING, null=True, blank=True, related_name="merged"
    )
    """Holds what was received there, since it closed."""

    class Meta(Named.Meta, Dated.Meta):
        verbose_name = _("Bộ phận Một cửa")
        verbose_name_plural = _("Bộ phận Một cửa")
        constraints = Dated.Meta.constraints


class Window(Dated):
    """A numbered window (quầy) of a desk."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.DO_NOTHING, related_name="windows")
    number = models.PositiveSmallIntegerField(_("Số quầy"))
    label = models.CharField(_("Tên quầy"), max_length=200, blank=True)

    class Meta(Dated.Meta):
        verbose_name = _("Quầy")
        verbose_name_plural = _("Quầy")
        constraints = (*Dated.Meta.constraints, one_at_a_time("window_number_once", "desk", "number"))

    def __str__(self) -> str:
        return f"{self.number} {self.label}".strip()
