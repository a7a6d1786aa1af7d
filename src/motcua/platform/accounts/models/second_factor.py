"""What somebody shows beside the password: an authenticator's code, a passkey, a recovery code."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from motcua.platform.accounts.models.user import User
from motcua.platform.db.ids import new_id


class TotpKey(models.Model):
    """The secret that an authenticator application shares with us (RFC 6238); one for an account.

    `confirmed_at` is empty until a first code proved that the application has it; until then it counts for
    nothing. `last_step` is the step of the last code taken: a code is good once.
    """

    user = models.OneToOneField(User, on_delete=models.DO_NOTHING, primary_key=True, related_name="totp_key")
    secret_sealed = models.BinaryField()
    secret_key_id = models.CharField(max_length=40)
    made_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    last_step = models.BigIntegerField(default=0)

    class Meta:
        db_table = "accounts_totp_key"
        verbose_name = _("Ứng dụng sinh mã")
        verbose_name_plural = _("Ứng dụng sinh mã")

    def __str__(self) -> str:
        return str(self.user)


class Passkey(models.Model):
    """One passkey of an account (W3C Web Authentication): a device or a security key.

    `credential` is the attested credential data with the public key: nothing in it is secret.
    `uses_counted` is the device's own counter; many devices keep it at 0.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, related_name="passkeys")
    credential_id = models.BinaryField(max_length=1023, unique=True)
    credential = models.BinaryField()
    name = models.CharField(_("Tên"), max_length=60)
    uses_counted = models.BigIntegerField(default=0)
    made_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "accounts_passkey"
        verbose_name = _("Khóa truy cập")
        verbose_name_plural = _("Khóa truy cập")

    def __str__(self) -> str:
        return self.name


class RecoveryCode(models.Model):
    """One of ten codes kept on paper, each good once. Only its keyed hash stands here."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, related_name="recovery_codes")
    code_hash = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "accounts_recovery_code"
        verbose_name = _("Mã dự phòng")
        verbose_name_plural = _("Các mã dự phòng")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                name="recovery_code_left", fields=["user"], condition=models.Q(used_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)
