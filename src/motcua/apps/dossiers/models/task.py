"""Where the process stands: tokens, and the tasks that wait for a person."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from motcua.apps.dossiers.models.keys import configured, of_dossier
from motcua.apps.dossiers.states import TaskState


class Token(models.Model):
    """One resting token, column by column `domain.bpmn.Token`: it can be queried, and it shards."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("tokens")
    seq = models.IntegerField()
    """The engine's token id."""
    node = models.CharField(max_length=100)
    waits = models.CharField(max_length=10)
    parent = models.IntegerField(default=0)
    via = models.CharField(max_length=100, blank=True)
    action = models.CharField(max_length=60, blank=True)
    instance = models.IntegerField(default=0)
    item = models.CharField(max_length=200, blank=True)
    begun = models.IntegerField(default=0)
    finished = models.IntegerField(default=0)

    class Meta:
        db_table = "dossiers_token"

    def __str__(self) -> str:
        return f"{self.seq} @ {self.node}"


class Timer(models.Model):
    """A set timer of `domain.bpmn.State`."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("timers")
    seq = models.IntegerField()
    """The engine's timer id."""
    token = models.IntegerField()
    node = models.CharField(max_length=100)
    due_at = models.DateTimeField()
    firings_left = models.IntegerField(default=1)
    """Firings still to come; -1 without end."""
    retry_at = models.DateTimeField(null=True)
    """Set when it could not fire: not looked at before then."""
    set_at = models.DateTimeField(null=True)
    """From when its wait was counted in working time; empty when no calendar was asked."""
    working = models.CharField(max_length=40, blank=True, db_default="")
    """That wait, ISO 8601: with it the timer follows a calendar that is changed."""

    class Meta:
        db_table = "dossiers_timer"
        indexes: ClassVar = [models.Index(fields=["due_at"], name="timer_due")]

    def __str__(self) -> str:
        return f"{self.node} at {self.due_at:%Y-%m-%d %H:%M}"


class Task(models.Model):
    """One step that somebody must do, or did."""

    pk = models.CompositePrimaryKey("dossier_id", "seq")
    dossier = of_dossier("tasks")
    seq = models.IntegerField()
    """The id of the token that waits in it."""
    node = models.CharField(max_length=100)
    name = models.CharField(max_length=300)
    capability = models.CharField(max_length=20)
    unit = configured("orgs.Unit", db_index=False)
    assignee_post_id = models.UUIDField(null=True)
    """The post that it was given to or that took it; empty while it lies with the unit."""
    state = models.CharField(max_length=10, choices=TaskState)
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    """Part limit: the step's budget of working minutes on the agency's calendar."""
    closed_at = models.DateTimeField(null=True)
    closed_by = models.UUIDField(null=True)
    closed_post = models.UUIDField(null=True)
    action = models.CharField(max_length=60, blank=True)
    remark = models.CharField(max_length=2000, blank=True)
    before = models.JSONField(null=True)
    """Tokens and timers of the whole dossier before it was done: what taking the step back puts back."""

    @property
    def agency_id(self) -> UUID:
        """The agency whose unit has it."""
        agency_id: UUID = self.unit.agency_id
        return agency_id

    class Meta:
        db_table = "dossiers_task"
        indexes: ClassVar = [
            models.Index(
                fields=["unit", "capability"], name="task_unit_open", condition=models.Q(state="open")
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.state})"
