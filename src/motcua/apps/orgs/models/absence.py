"""Days on which somebody is away."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.apps.orgs.models.staff import StaffMember
from motcua.platform.db.ids import new_id


class AbsenceReason(models.TextChoices):
    """Why somebody is away."""

    LEAVE = "leave", _("Nghỉ phép")
    SICK = "sick", _("Nghỉ ốm")
    MATERNITY = "maternity", _("Nghỉ thai sản")
    TRIP = "trip", _("Đi công tác")
    TRAINING = "training", _("Đi học, tập huấn")
    OTHER = "other", _("Vắng vì việc khác")


class Absence(Dated):
    """A person is away in these days. It takes no right away: a head on a journey still signs.

    Who recorded it stands in the journal under the same key.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    staff = models.ForeignKey(StaffMember, on_delete=models.DO_NOTHING, related_name="absences")
    reason = models.CharField(_("Lý do"), max_length=10, choices=AbsenceReason.choices)
    note = models.CharField(_("Ghi chú"), max_length=300, blank=True)

    class Meta(Dated.Meta):
        verbose_name = _("Vắng mặt")
        verbose_name_plural = _("Vắng mặt")
        constraints = (*Dated.Meta.constraints, one_at_a_time("absence_once", "staff"))

    def __str__(self) -> str:
        return f"{self.staff}: {self.get_reason_display()}"
