"""What a post may do."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.capabilities import Capability, Scope
from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.apps.orgs.models.post import Post
from motcua.platform.db.ids import new_id


class Grant(Dated):
    """The post has the capability in the scope. Read by `queries.actor` alone (an architecture test)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    post = models.ForeignKey(Post, on_delete=models.DO_NOTHING, related_name="grants")
    capability = models.CharField(_("Quyền"), max_length=30)
    scope = models.CharField(_("Phạm vi"), max_length=20)

    class Meta(Dated.Meta):
        verbose_name = _("Quyền được giao")
        verbose_name_plural = _("Quyền được giao")
        constraints = (
            *Dated.Meta.constraints,
            one_at_a_time("grant_once", "post", "capability", "scope"),
            models.CheckConstraint(
                name="grant_capability_known", condition=Q(capability__in=[c.value for c in Capability])
            ),
            models.CheckConstraint(name="grant_scope_known", condition=Q(scope__in=[s.value for s in Scope])),
        )

    def __str__(self) -> str:
        return f"{Capability(self.capability).label}: {Scope(self.scope).label}"
