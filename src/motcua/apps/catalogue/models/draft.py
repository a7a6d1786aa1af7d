"""A version in the making."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.apps.catalogue.models.procedure import Procedure, ProcedureVersion
from motcua.apps.catalogue.states import DraftState
from motcua.apps.orgs.models import Agency


class Draft(models.Model):
    """What a procedure is to say, until a second person approves it and it becomes a version of its own.

    `contents` is `catalogue.contents.VersionContents` as JSON; nothing but the pages of the editor reads it.
    `stamp` counts the changes, so that the slower of two editors is told instead of overwriting.
    """

    id = models.UUIDField(primary_key=True)
    procedure = models.ForeignKey(Procedure, on_delete=models.DO_NOTHING, related_name="+")
    base = models.ForeignKey(ProcedureVersion, on_delete=models.DO_NOTHING, related_name="+")
    """The version it was copied from, and is compared with."""
    agency = models.ForeignKey(Agency, on_delete=models.DO_NOTHING, related_name="+")
    """Whose editor made it: that agency's approvers decide, and those above it."""
    state = models.TextField(choices=DraftState, default=DraftState.DRAFT)
    contents = models.JSONField()
    stamp = models.PositiveIntegerField(default=1)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.DO_NOTHING, null=True, related_name="+"
    )
    edited_at = models.DateTimeField()
    last_verb = models.TextField()
    presented_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.DO_NOTHING, null=True, related_name="+"
    )
    presented_at = models.DateTimeField(null=True, blank=True)
    remark = models.TextField(default="", blank=True)
    """What whoever presents says to whoever approves, or why it was returned."""
    decision = models.TextField(default="", blank=True)
    decided_on = models.DateField(null=True, blank=True)
    effective_from = models.DateField(null=True, blank=True)
    transitional_text = models.TextField(default="", blank=True)
    version = models.ForeignKey(
        ProcedureVersion, on_delete=models.DO_NOTHING, null=True, blank=True, related_name="+"
    )
    """The version it became."""

    class Meta:
        db_table = "catalogue_draft"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["procedure"], condition=Q(state__in=["draft", "presented"]), name="one_open_draft"
            ),
            models.CheckConstraint(condition=Q(state__in=DraftState.values), name="draft_state_known"),
            models.CheckConstraint(
                condition=Q(state="approved", version__isnull=False)
                | ~Q(state="approved") & Q(version__isnull=True),
                name="draft_approved_is_a_version",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "edited_at"], name="draft_by_state"),
        ]

    def __str__(self) -> str:
        return f"{self.procedure_id} ({self.get_state_display()})"

    @property
    def is_open(self) -> bool:
        """Whether it may still become a version."""
        return self.state in {DraftState.DRAFT, DraftState.PRESENTED}
