"""Names as people search and sort them."""

from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.domain.text import clean, fold, sort_key


class Named(models.Model):
    """A name with its search key (trigram index) and its place in the Vietnamese alphabet.

    Both are computed at every `save`; before `bulk_create` call `make_keys`, `update` would miss them.
    """

    name = models.CharField(_("Tên"), max_length=300)
    name_folded = models.CharField(max_length=300, editable=False)
    name_sort_key = models.CharField(max_length=600, editable=False, db_collation="C")

    class Meta:
        abstract = True
        indexes = (GinIndex(fields=["name_folded"], name="%(class)s_name_trgm", opclasses=["gin_trgm_ops"]),)

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the name cleaned, with its two keys."""
        self.make_keys()
        super().save(*args, **kwargs)

    def make_keys(self) -> None:
        """Clean the name and compute its two keys; for `bulk_create`, which does not save."""
        self.name = clean(self.name)
        self.name_folded = fold(self.name)
        self.name_sort_key = self.make_sort_key()

    def make_sort_key(self) -> str:
        """Places are sorted by the first word; people override this."""
        return sort_key(self.name)
