"""A person on the staff."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models.named import Named
from motcua.domain.text import name_sort_key
from motcua.platform.db.ids import new_id


class StaffMember(Named):
    """A public servant or helper; `name` is the full name, sorted by given name as staff lists are.

    May have no account (a driver who carries post bags) and no post at present.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.DO_NOTHING, null=True, related_name="staff"
    )

    class Meta(Named.Meta):
        verbose_name = _("Công chức, nhân viên")
        verbose_name_plural = _("Công chức, nhân viên")

    def make_sort_key(self) -> str:
        """Given name first, then surname and middle names."""
        return name_sort_key(self.name)
