"""Why the clock of a dossier may stand still, as one version lists it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.apps.catalogue.models.content import Content, one_place
from motcua.apps.catalogue.states import PauseEffect


class PauseGround(Content):
    """A ground for leaving time out of the limit; a version without any row has the national ones.

    `opens` and `closes` are capabilities (orgs): who may begin the pause and who may end it. The two numbers
    are calendar days since it was opened; None: nobody is warned, nothing is proposed.
    """

    code = models.TextField()
    name = models.TextField()
    source = models.TextField()
    """Id of docs/sources.md with its article, as "ND151-2025"."""
    evidence = models.TextField(default="", blank=True)
    """The paper that opens the pause (giấy tờ chứng minh)."""
    opens = models.TextField()
    closes = models.TextField()
    warn_after_days = models.PositiveSmallIntegerField(null=True, blank=True)
    close_after_days = models.PositiveSmallIntegerField(null=True, blank=True)
    effect = models.TextField(choices=PauseEffect, default=PauseEffect.PAUSE)

    class Meta(Content.Meta):
        db_table = "catalogue_pause_ground"
        constraints: ClassVar = [
            one_place("pause_ground"),
            models.UniqueConstraint(fields=["version", "code"], name="pause_ground_code_once"),
            models.CheckConstraint(
                condition=Q(effect__in=PauseEffect.values), name="pause_ground_effect_known"
            ),
            models.CheckConstraint(
                condition=Q(warn_after_days__isnull=True)
                | Q(close_after_days__isnull=True)
                | Q(close_after_days__gte=F("warn_after_days")),
                name="pause_ground_warns_before_it_closes",
            ),
        ]

    def __str__(self) -> str:
        return self.name
