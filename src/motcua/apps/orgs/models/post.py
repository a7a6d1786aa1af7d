"""A post and who holds it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.dated import Dated, one_at_a_time
from motcua.apps.orgs.models.desk import Desk
from motcua.apps.orgs.models.staff import StaffMember
from motcua.apps.orgs.models.unit import Unit
from motcua.platform.db.ids import new_id


class Post(Dated):
    """A place on the staff of a unit. Work is given to posts, not to people: whoever holds it goes on.

    `role` (a `roles.Role`) says what it was made for; what it may do stands in its grants.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey(Unit, on_delete=models.DO_NOTHING, related_name="posts")
    desk = models.ForeignKey(Desk, on_delete=models.DO_NOTHING, null=True, blank=True, related_name="posts")
    title = models.CharField(_("Chức danh"), max_length=200)
    role = models.CharField(_("Vai trò"), max_length=30)

    class Meta(Dated.Meta):
        verbose_name = _("Vị trí công tác")
        verbose_name_plural = _("Vị trí công tác")

    def __str__(self) -> str:
        return self.title


class PostHolding(Dated):
    """A person holds a post in these days. One holder at a time; one person may hold several posts."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    post = models.ForeignKey(Post, on_delete=models.DO_NOTHING, related_name="holdings")
    staff = models.ForeignKey(StaffMember, on_delete=models.DO_NOTHING, related_name="holdings")

    class Meta(Dated.Meta):
        verbose_name = _("Giữ vị trí")
        verbose_name_plural = _("Giữ vị trí")
        constraints = (*Dated.Meta.constraints, one_at_a_time("post_one_holder", "post"))

    def __str__(self) -> str:
        return f"{self.staff}: {self.post}"
