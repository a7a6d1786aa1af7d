"""Give an account a second factor, and take it away."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from motcua.platform.accounts import passkeys, recovery, totp
from motcua.platform.accounts.models import Passkey, RecoveryCode, TotpKey, User
from motcua.platform.accounts.queries.second_factors import secret_context, secret_of
from motcua.platform.acts import InvalidInput
from motcua.platform.secrets import encrypt

MOST_PASSKEYS = 10


@transaction.atomic
def begin_totp(user: User, at: datetime) -> str:
    """The secret to show once as a QR code; the same until it is confirmed, so that a reload changes nothing.

    Raises InvalidInput: the account has an application already.
    """
    User.objects.select_for_update().get(pk=user.pk)
    held = TotpKey.objects.filter(user=user).first()
    if held and held.confirmed_at:
        raise InvalidInput({"code": _("Tài khoản này đã có ứng dụng sinh mã.")})
    if held:
        return secret_of(held)
    secret = totp.new_secret()
    sealed = encrypt(secret, secret_context(user.pk))
    TotpKey.objects.create(
        user=user, secret_sealed=sealed.ciphertext, secret_key_id=sealed.key_id, made_at=at
    )
    return secret


@transaction.atomic
def confirm_totp(user: User, code: str, at: datetime) -> tuple[str, ...]:
    """The application has the secret: from now on its codes are asked for. Answers the first recovery codes,
    none when the account has some. Raises InvalidInput: not the code of this moment.
    """
    key = TotpKey.objects.select_for_update().filter(user=user, confirmed_at__isnull=True).first()
    step = totp.step_of(secret_of(key), recovery.bare(code), at) if key else None
    if key is None or step is None:
        raise InvalidInput({"code": _("Mã không đúng hoặc đã hết hạn. Nhập mã mà ứng dụng đang hiện.")})
    key.confirmed_at, key.last_step = at, step
    key.save(update_fields=["confirmed_at", "last_step"])
    return _first_codes(user, at)


@transaction.atomic
def add_passkey(user: User, state: passkeys.State, answer: str, name: str, at: datetime) -> tuple[str, ...]:
    """Keep a passkey that the browser has just made. Answers the first recovery codes, as `confirm_totp`.

    Raises InvalidInput: the browser's answer proves nothing, or the account has ten.
    """
    User.objects.select_for_update().get(pk=user.pk)
    if Passkey.objects.filter(user=user).count() >= MOST_PASSKEYS:
        raise InvalidInput(
            {"name": _("Mỗi tài khoản có nhiều nhất 10 khóa truy cập. Gỡ bớt khóa không dùng.")}
        )
    try:
        credential_id, credential, counter = passkeys.made(state, answer)
    except passkeys.PasskeyRefused as refused:
        raise InvalidInput({"name": _("Trình duyệt chưa tạo được khóa. Hãy làm lại.")}) from refused
    passkey = Passkey(
        user=user,
        credential_id=credential_id,
        credential=credential,
        uses_counted=counter,
        name=name,
        made_at=at,
    )
    try:
        with transaction.atomic():
            passkey.save(force_insert=True)
    except IntegrityError as taken:
        raise InvalidInput({"name": _("Khóa này đã có trong hệ thống.")}) from taken
    return _first_codes(user, at)


@transaction.atomic
def new_recovery_codes(user: User, at: datetime) -> tuple[str, ...]:
    """Ten codes to be shown once; those before are worth nothing from now on."""
    User.objects.select_for_update().get(pk=user.pk)
    RecoveryCode.objects.filter(user=user).delete()
    codes = recovery.new_codes()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(user=user, code_hash=recovery.code_hash(user.pk, code), made_at=at) for code in codes
    )
    return codes


@transaction.atomic
def remove_totp(user: User) -> None:
    """The application's codes are asked for no longer."""
    TotpKey.objects.filter(user=user).delete()
    _forget_codes_without_factor(user)


@transaction.atomic
def remove_passkey(user: User, passkey_id: UUID) -> None:
    """That passkey is worth nothing from now on; one that is not the account's stays."""
    Passkey.objects.filter(user=user, pk=passkey_id).delete()
    _forget_codes_without_factor(user)


@transaction.atomic
def reset_second_factors(user: User) -> None:
    """Telephone and paper are lost: the password alone signs in again, until a factor is set up anew."""
    for held in (TotpKey, Passkey, RecoveryCode):
        held.objects.filter(user=user).delete()


def _first_codes(user: User, at: datetime) -> tuple[str, ...]:
    has_some = RecoveryCode.objects.filter(user=user, used_at__isnull=True).exists()
    return () if has_some else new_recovery_codes(user, at)


def _forget_codes_without_factor(user: User) -> None:
    if not (TotpKey.objects.filter(user=user).exists() or Passkey.objects.filter(user=user).exists()):
        RecoveryCode.objects.filter(user=user).delete()
