"""Which unit does what for an agency."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.agency import Agency
from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.apps.orgs.models.unit import Unit
from motcua.platform.db.ids import new_id


class DutyKind(models.TextChoices):
    """The parts that processes name; a process never names a unit."""

    DESK = "desk", _("Tiếp nhận và trả kết quả")
    LEAD = "lead", _("Thụ lý")
    LEADERSHIP = "leadership", _("Ký")
    RECORDS = "records", _("Cấp số, đóng dấu")


class Duty(Dated):
    """A unit does this part for this agency; with a field, for the procedures of that field only.

    The unit may belong to another agency: a province's centre receives for its departments.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="duties")
    duty = models.CharField(_("Việc"), max_length=10, choices=DutyKind.choices)
    # Empty means every field without a row of its own; a null would escape the constraint below.
    field_code = models.CharField(_("Lĩnh vực"), max_length=100, blank=True, default="")
    unit = models.ForeignKey(Unit, on_delete=models.DO_NOTHING, related_name="duties")

    class Meta(Dated.Meta):
        verbose_name = _("Phân việc")
        verbose_name_plural = _("Phân việc")
        constraints = (
            *Dated.Meta.constraints,
            one_at_a_time("duty_of_one_unit", "agency", "duty", "field_code"),
        )

    def __str__(self) -> str:
        return f"{self.get_duty_display()} {self.field_code}".strip()
