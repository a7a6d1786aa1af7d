"""Every attempt to sign in, and what came of it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.platform.accounts.models.user import User
from motcua.platform.db.ids import new_id


class Outcome(models.TextChoices):
    """What came of an attempt."""

    SIGNED_IN = "signed_in", _("Đã đăng nhập")
    WRONG = "wrong", _("Sai tên đăng nhập hoặc mật khẩu")
    CODE_ASKED = "code_asked", _("Đúng mật khẩu, chờ bước hai")
    WRONG_CODE = "wrong_code", _("Đúng mật khẩu, sai bước hai")
    LOCKED = "locked", _("Đang tạm khóa")


class SignInAttempt(models.Model):
    """One attempt. Lock-out is counted from these rows; nothing else keeps it.

    Login and address stand as keyed hashes: people type passwords into the wrong field, and an address
    is personal data. `user` is empty when nobody has the login or when the attempt was refused unheard.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    login_hash = models.BinaryField(max_length=32)
    address_hash = models.BinaryField(max_length=32)
    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, null=True, related_name="+")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    happened_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Lần đăng nhập")
        verbose_name_plural = _("Các lần đăng nhập")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="sign_in_outcome_known", condition=models.Q(outcome__in=Outcome.values)
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(name="sign_in_by_login", fields=["login_hash", "-happened_at"]),
            models.Index(name="sign_in_by_address", fields=["address_hash", "-happened_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} {self.happened_at:%d/%m/%Y %H:%M}"
