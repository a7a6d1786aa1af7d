"""What editors change over the lines that come with the product: each change a row, the last one decides."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from motcua.domain.search import WordKind
from motcua.platform.db.ids import new_id


class _Change(models.Model):
    """Who, when, by which act; rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=new_id)
    act_id = models.UUIDField()
    seq = models.PositiveSmallIntegerField(default=0)
    """Place within the act: a changed line is one switched off and one switched on."""
    is_on = models.BooleanField()
    recorded_at = models.DateTimeField()
    actor_id = models.UUIDField(null=True, blank=True)
    post_id = models.UUIDField(null=True, blank=True)

    class Meta:
        abstract = True


class SearchWordChange(_Change):
    """From here on a line of the word list counts (`is_on`) or does not; the line is its own key."""

    kind = models.TextField(choices=[(kind.value, kind.value) for kind in WordKind])
    term = models.TextField()
    meaning = models.TextField(default="", blank=True)

    class Meta:
        db_table = "catalogue_search_word_change"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["act_id", "seq"], name="search_word_change_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in WordKind]), name="search_word_kind_known"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["kind", "term", "meaning", "-recorded_at"], name="search_word_last")
        ]

    def __str__(self) -> str:
        return f"{self.term} → {self.meaning}"


class LifeEventChange(_Change):
    """From here on an occasion in life is shown so, or (not `is_on`) not at all."""

    code = models.TextField()
    position = models.PositiveSmallIntegerField()
    name = models.TextField()
    words = models.TextField(default="", blank=True)
    icon = models.TextField()
    members = ArrayField(models.TextField())
    """Codes of procedures, or "field:" and the code of a field, in the order in which they are needed."""

    class Meta:
        db_table = "catalogue_life_event_change"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["act_id", "seq"], name="life_event_change_once")
        ]
        indexes: ClassVar = [models.Index(fields=["code", "-recorded_at"], name="life_event_last")]

    def __str__(self) -> str:
        return self.name
