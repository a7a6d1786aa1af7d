"""Which agency stands under which, at any date."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.agency import Agency
from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.platform.db.ids import new_id


class AgencyParent(Dated):
    """The fact: this agency stands directly under that one. At most one at a time."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="parents")
    parent = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="children")

    class Meta(Dated.Meta):
        verbose_name = _("Cơ quan cấp trên")
        verbose_name_plural = _("Cơ quan cấp trên")
        constraints = (
            *Dated.Meta.constraints,
            one_at_a_time("agency_one_parent", "agency"),
            models.CheckConstraint(name="agency_not_own_parent", condition=~Q(agency=F("parent"))),
        )

    def __str__(self) -> str:
        return f"{self.agency} ← {self.parent}"


class AgencyClosure(Dated):
    """Derived: `descendant` stands under `ancestor`, `depth` steps below, in these days.

    Each agency is its own descendant at depth 0 for its lifetime. Written by `commands.closure` alone.
    """

    pk = models.CompositePrimaryKey("ancestor_id", "descendant_id", "valid_from")
    ancestor = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="+")
    descendant = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="+")
    depth = models.PositiveSmallIntegerField()

    class Meta(Dated.Meta):
        verbose_name = _("Cây cơ quan")
        verbose_name_plural = _("Cây cơ quan")
        constraints = (
            *Dated.Meta.constraints,
            one_at_a_time("agency_closure_once", "ancestor", "descendant"),
        )

    def __str__(self) -> str:
        return f"{self.ancestor} → {self.descendant} ({self.depth})"
