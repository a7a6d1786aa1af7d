"""Procedures and their dated versions."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q, Value

from motcua.apps.catalogue.models.field import Field
from motcua.apps.catalogue.states import Level, ServiceLevel, Subject
from motcua.platform.db.ids import new_id


class Procedure(models.Model):
    """A procedure as such: what stays the same while its versions change."""

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.TextField(unique=True)
    """As published: "1.004194", or with an owner "2.014466.H12"."""
    base_code = models.TextField(db_index=True)
    owner_code = models.TextField(default="", blank=True)
    """The agency whose copy or own procedure it is; "" for the national one."""
    is_internal = models.BooleanField(default=False)
    """Work between agencies (TTHC nội bộ): never offered to citizens."""
    source_url = models.TextField(default="", blank=True)

    class Meta:
        db_table = "catalogue_procedure"

    def __str__(self) -> str:
        return self.code


class ProcedureVersion(models.Model):
    """What a procedure asks and promises, from `valid_from` to the day before `valid_to` (None: for now).

    `source_digest` is the sha256 of the published content, so that the same content is never a new version.
    A version replaced on the day it began keeps an empty span: nobody finds it by day, its dossiers do by id.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    procedure = models.ForeignKey(Procedure, on_delete=models.DO_NOTHING, related_name="versions")
    number = models.PositiveSmallIntegerField()
    field = models.ForeignKey(Field, on_delete=models.DO_NOTHING, related_name="+")
    name = models.TextField()
    name_folded = models.TextField()
    name_sort_key = models.TextField()
    keywords_folded = models.TextField(default="", blank=True)
    """The portal's own search words, folded."""
    levels = ArrayField(models.TextField(choices=Level))
    subjects = ArrayField(models.TextField(choices=Subject), default=list)
    kind = models.TextField(default="", blank=True)
    decision = models.TextField(default="", blank=True)
    """Number of the publication decision (quyết định công bố) as published."""
    competent_agency = models.TextField(default="", blank=True)
    executing_agency = models.TextField(default="", blank=True)
    coordinating_agency = models.TextField(default="", blank=True)
    delegated_agency = models.TextField(default="", blank=True)
    receiving_address = models.TextField(default="", blank=True)
    steps = models.TextField(default="", blank=True)
    requirements = models.TextField(default="", blank=True)
    received_at_desk = models.BooleanField(default=True)
    """Whether the one-stop desk takes it in (II.07b counts those); if not, `not_received_reason` says why."""
    not_received_reason = models.TextField(default="", blank=True)
    is_quick_act = models.BooleanField(default=False)
    """Trả ngay: settled on the day of receipt, or after 15:00 on the next working day (practice W6)."""
    service_level = models.TextField(choices=ServiceLevel, default="", blank=True)
    service_level_from = models.DateField(null=True, blank=True)
    external_system = models.TextField(default="", blank=True)
    """Code of the system that resolves it elsewhere; "" where it is resolved here."""
    extension_days = models.PositiveSmallIntegerField(null=True, blank=True)
    """By how many working days sector law lets the limit be extended; None: not at all."""
    extension_source = models.TextField(default="", blank=True)
    recall_source = models.TextField(default="", blank=True)
    """By which text a result may be recalled; "" where the sector law names none."""
    decided_on = models.DateField(null=True, blank=True)
    """Day of the decision, where an agency of ours decided."""
    transitional_text = models.TextField(default="", blank=True)
    """What the decision says about dossiers received before."""
    is_local = models.BooleanField(default=False)
    """Approved here, on top of the published content that `source_digest` is of."""
    source_digest = models.TextField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        db_table = "catalogue_procedure_version"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["procedure", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_from_one"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="version_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(levels__contained_by=Level.values), name="version_levels_known"
            ),
            models.CheckConstraint(
                condition=Q(subjects__contained_by=Subject.values), name="version_subjects_known"
            ),
            models.CheckConstraint(
                condition=Q(service_level="") | Q(service_level__in=ServiceLevel.values),
                name="version_service_level_known",
            ),
            models.CheckConstraint(
                condition=Q(received_at_desk=True, not_received_reason="")
                | Q(received_at_desk=False) & ~Q(not_received_reason=""),
                name="version_not_received_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(extension_days__isnull=True, extension_source="")
                | Q(extension_days__gte=1) & ~Q(extension_source=""),
                name="version_extended_by_a_text",
            ),
            ExclusionConstraint(
                name="version_spans_apart",
                expressions=[
                    ("procedure", RangeOperators.EQUAL),
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
        indexes: ClassVar = [
            GinIndex(fields=["name_folded"], opclasses=["gin_trgm_ops"], name="version_name_trgm"),
            GinIndex(fields=["levels"], name="version_levels"),
            models.Index(fields=["field", "name_sort_key"], name="version_by_field"),
            models.Index(
                fields=["name_sort_key"], condition=Q(valid_to__isnull=True), name="version_open_by_name"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.number})"
