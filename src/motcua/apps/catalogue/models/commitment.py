"""What an agency promises beyond the published limit."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Func, Q, Value

from motcua.apps.catalogue.models.contents import LIMIT_PATTERN
from motcua.apps.catalogue.models.procedure import Procedure
from motcua.apps.catalogue.states import Channel
from motcua.apps.orgs.models import Agency


class Commitment(models.Model):
    """A shorter limit of one agency for one procedure (cam kết rút ngắn), until `valid_to` (None: for now).

    It belongs to the procedure, so that it outlives a new version; where the published limit is no longer
    the longer one, it says nothing. `channel` "": whichever way the dossier comes in.
    """

    id = models.UUIDField(primary_key=True)
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="+")
    procedure = models.ForeignKey(Procedure, on_delete=models.DO_NOTHING, related_name="+")
    channel = models.TextField(choices=Channel, default="", blank=True)
    limit = models.TextField()
    decision = models.TextField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        db_table = "catalogue_commitment"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(limit__regex=LIMIT_PATTERN), name="commitment_limit_form"),
            models.CheckConstraint(
                condition=Q(channel="") | Q(channel__in=Channel.values), name="commitment_channel_known"
            ),
            ExclusionConstraint(
                name="commitment_spans_apart",
                expressions=[
                    ("agency", RangeOperators.EQUAL),
                    ("procedure", RangeOperators.EQUAL),
                    ("channel", RangeOperators.EQUAL),
                    (
                        Func(
                            "valid_from",
                            "valid_to",
                            Value("[)"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.limit} ({self.decision})"
