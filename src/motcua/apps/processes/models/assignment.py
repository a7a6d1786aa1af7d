"""Which process an agency follows for a procedure, from when to when."""

from uuid import UUID

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Func, Value
from django.db.models.functions import Coalesce

from motcua.apps.orgs.models.dated import Dated
from motcua.apps.processes.models.definition import ProcessVersion


def _or_nobody(column: str) -> Coalesce:
    """The key, or the nil key where there is none: an exclusion constraint passes over nulls."""
    return Coalesce(column, Value(UUID(int=0), output_field=models.UUIDField()))


class ProcedureProcess(Dated):
    """A choice of process. A dossier keeps the version that it was received with.

    Without an agency it is every agency's, without a procedure every procedure's, unless a nearer choice
    is made (queries.compiled.process_for).
    """

    id = models.UUIDField(primary_key=True)
    agency = models.ForeignKey("orgs.Agency", on_delete=models.DO_NOTHING, null=True, related_name="+")
    procedure = models.ForeignKey(
        "catalogue.Procedure", on_delete=models.DO_NOTHING, null=True, related_name="+"
    )
    process_version = models.ForeignKey(ProcessVersion, on_delete=models.DO_NOTHING, related_name="+")

    class Meta(Dated.Meta):
        db_table = "processes_procedure_process"
        constraints = (
            *Dated.Meta.constraints,
            ExclusionConstraint(
                name="one_process_a_day",
                expressions=[
                    (_or_nobody("agency_id"), RangeOperators.EQUAL),
                    (_or_nobody("procedure_id"), RangeOperators.EQUAL),
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
        )

    def __str__(self) -> str:
        return f"{self.agency_id} · {self.procedure_id} → {self.process_version_id}"
