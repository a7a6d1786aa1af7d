"""What a process is called, and its versions."""

from typing import ClassVar

from django.db import models

from motcua.apps.processes.states import VersionStatus


class ProcessDefinition(models.Model):
    """A process under one name through all its versions."""

    id = models.UUIDField(primary_key=True)
    key = models.SlugField(max_length=100, unique=True)
    name = models.CharField(max_length=300)

    class Meta:
        db_table = "processes_definition"

    def __str__(self) -> str:
        return self.name


class ProcessVersion(models.Model):
    """One drawing. Its bytes are kept as they came, so that vendors' attributes and the picture survive.

    A trigger refuses to change a published version (migrations/0002_published_is_frozen.py).
    """

    id = models.UUIDField(primary_key=True)
    definition = models.ForeignKey(ProcessDefinition, on_delete=models.DO_NOTHING, related_name="versions")
    number = models.PositiveIntegerField()
    xml = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    status = models.CharField(max_length=10, choices=VersionStatus, default=VersionStatus.DRAFT)
    saved_at = models.DateTimeField()
    saved_by = models.UUIDField(null=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.UUIDField(null=True)

    class Meta:
        db_table = "processes_version"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["definition", "number"], name="process_version_number_once"),
            models.UniqueConstraint(
                fields=["definition"],
                condition=models.Q(status=VersionStatus.DRAFT),
                name="process_has_one_draft",
            ),
            models.CheckConstraint(
                condition=models.Q(status=VersionStatus.DRAFT, published_at__isnull=True)
                | models.Q(status=VersionStatus.PUBLISHED, published_at__isnull=False),
                name="process_version_published_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.definition_id} v{self.number}"
