"""Fields of government work (lĩnh vực)."""

from django.db import models

from motcua.platform.db.ids import new_id


class Field(models.Model):
    """A field, found by its code: the name folded, words joined by hyphens ("thi-dua-khen-thuong")."""

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.TextField(unique=True)
    name = models.TextField()
    name_sort_key = models.TextField(db_index=True)

    class Meta:
        db_table = "catalogue_field"

    def __str__(self) -> str:
        return self.name
