"""The life of a process version."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class VersionStatus(models.TextChoices):
    """A published version never changes again; what must change becomes a new version."""

    DRAFT = "draft", _("Bản nháp")
    PUBLISHED = "published", _("Đã ban hành")


TRANSITIONS = (
    # verb, from, to, who, source
    ("publish", VersionStatus.DRAFT, VersionStatus.PUBLISHED, "edit_processes", "house rule"),
)
