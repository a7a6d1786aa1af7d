"""An agency: whoever resolves dossiers in its own name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.apps.orgs.models.named import Named
from motcua.platform.db.ids import new_id


class Level(models.TextChoices):
    """Where an agency stands in government. Source: ND118-2025 (two levels since 01/7/2025)."""

    PROVINCE = "province", _("Cấp tỉnh")
    DEPARTMENT = "department", _("Sở, ban, ngành")
    DISTRICT = "district", _("Cấp huyện (đến 30/6/2025)")
    COMMUNE = "commune", _("Cấp xã")
    VERTICAL = "vertical", _("Cơ quan ngành dọc")


class Certainty(models.TextChoices):
    """How sure it is that a code belongs to an agency."""

    CONFIRMED = "confirmed", _("Có văn bản")
    OBSERVED = "observed", _("Thấy trong dữ liệu")
    ASSUMED = "assumed", _("Suy đoán")


class Agency(Named, Dated):
    """An agency of government, from its founding to its merger.

    `code` is the one printed today; every code it ever had stands in AgencyCode. Whom it belongs to
    stands in AgencyParent, because that changes with time. `place_code` is that of the place it governs
    (Place), if any. `successor` took its work over when it ended.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(_("Mã định danh"), max_length=35)
    level = models.CharField(_("Cấp"), max_length=10, choices=Level.choices)
    place_code = models.CharField(
        _("Mã đơn vị hành chính"), max_length=5, blank=True, default="", db_default=""
    )
    successor = models.ForeignKey(
        "self", on_delete=models.DO_NOTHING, null=True, blank=True, related_name="merged"
    )

    class Meta(Named.Meta, Dated.Meta):
        verbose_name = _("Cơ quan")
        verbose_name_plural = _("Cơ quan")
        constraints = (*Dated.Meta.constraints, one_at_a_time("agency_one_per_code", "code"))
