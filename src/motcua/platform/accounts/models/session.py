"""A session: somebody signed in on one device."""

from typing import ClassVar

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from motcua.platform.accounts.models.user import User
from motcua.platform.db.ids import new_id


class Session(AbstractBaseSession):
    """Django's session with what its owner must be able to recognise, and with the desk's lock.

    `session_key` is a secret; pages name a session by `handle`. The moments are the machine's, like
    `expire_date`: a session ends and a desk locks however the product's clock is set. Address and device
    are kept as long as the session and no longer.
    """

    handle = models.UUIDField(unique=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, null=True, related_name="sessions")
    device = models.CharField(max_length=80, blank=True)
    address = models.CharField(max_length=45, blank=True)
    opened_at = models.DateTimeField(default=timezone.now)
    active_at = models.DateTimeField(default=timezone.now)
    """When its owner last did something; what a page asks by itself does not count."""
    locked_at = models.DateTimeField(null=True)
    wrong_pins = models.PositiveSmallIntegerField(default=0)

    class Meta(AbstractBaseSession.Meta):
        abstract = False
        db_table = "accounts_session"
        verbose_name = _("Phiên đăng nhập")  # type: ignore[assignment]
        verbose_name_plural = _("Các phiên đăng nhập")  # type: ignore[assignment]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(name="session_of_user", fields=["user"], condition=models.Q(user__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.device}"
