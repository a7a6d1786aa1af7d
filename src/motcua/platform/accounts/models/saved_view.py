"""How somebody likes to see a list."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.platform.accounts.models.user import User
from motcua.platform.db.ids import new_id

LONGEST_NAME = 60


class SavedView(models.Model):
    """A list narrowed in a way that an account wants to find again under a name of its own."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, db_index=False, related_name="saved_views")
    page = models.CharField(max_length=60)
    """The name of the list's address, "work:list"."""
    name = models.CharField(_("Tên bộ lọc"), max_length=LONGEST_NAME)
    query = models.CharField(max_length=500)
    """What stands behind the question mark: "queue=unit&channel=post"."""
    saved_at = models.DateTimeField()

    class Meta:
        db_table = "accounts_saved_view"
        verbose_name = _("Bộ lọc đã lưu")
        verbose_name_plural = _("Bộ lọc đã lưu")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "page", "name"], name="saved_view_name_once")
        ]

    def __str__(self) -> str:
        return self.name


class ShownColumns(models.Model):
    """Which of a list's columns an account shows; without a row, those that everybody starts with."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, db_index=False, related_name="shown_columns")
    page = models.CharField(max_length=60)
    columns = models.JSONField()
    """Names of columns, in the order of the list."""

    class Meta:
        db_table = "accounts_shown_columns"
        verbose_name = _("Cột hiển thị")
        verbose_name_plural = _("Cột hiển thị")
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "page"], name="shown_columns_once")]

    def __str__(self) -> str:
        return self.page
