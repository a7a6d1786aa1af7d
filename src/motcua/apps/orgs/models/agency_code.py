"""Every code an agency was ever known by."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.agency import Agency, Certainty
from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.platform.db.ids import new_id


class AgencyCode(Dated):
    """A code of an agency and the days it was in use; old dossier codes and QR codes begin with one.

    The same text may pass to another agency later, never on the same day. Source: QD20-2020, QCVN102-2016.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="codes")
    code = models.CharField(_("Mã định danh"), max_length=35)
    certainty = models.CharField(_("Độ chắc chắn"), max_length=10, choices=Certainty.choices)
    basis = models.CharField(_("Căn cứ"), max_length=300, blank=True)

    class Meta(Dated.Meta):
        verbose_name = _("Mã của cơ quan")
        verbose_name_plural = _("Mã của cơ quan")
        constraints = (*Dated.Meta.constraints, one_at_a_time("agency_code_of_one_agency", "code"))

    def __str__(self) -> str:
        return self.code
