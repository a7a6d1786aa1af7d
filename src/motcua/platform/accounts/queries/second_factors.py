"""What an account can prove itself with beside its password."""

from dataclasses import dataclass
from uuid import UUID

from motcua.platform.accounts.models import Passkey, RecoveryCode, TotpKey, User
from motcua.platform.secrets import Sealed, decrypt


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondFactors:
    """All of them."""

    has_totp: bool
    passkeys: tuple[Passkey, ...]
    codes_left: int
    """Recovery codes that were not used yet."""

    def __bool__(self) -> bool:
        return self.has_totp or bool(self.passkeys)


def second_factors_of(user: User) -> SecondFactors:
    """What the account holds. 3 queries."""
    return SecondFactors(
        has_totp=TotpKey.objects.filter(user=user, confirmed_at__isnull=False).exists(),
        passkeys=tuple(Passkey.objects.filter(user=user).order_by("made_at", "id")),
        codes_left=RecoveryCode.objects.filter(user=user, used_at__isnull=True).count(),
    )


def has_second_factor(user: User) -> bool:
    """Whether signing in asks for more than the password. 1-2 queries."""
    confirmed = TotpKey.objects.filter(user=user, confirmed_at__isnull=False)
    return confirmed.exists() or Passkey.objects.filter(user=user).exists()


def secret_of(key: TotpKey) -> str:
    """The secret in the clear: to show it once, to compare a code."""
    return decrypt(Sealed(key.secret_key_id, bytes(key.secret_sealed)), secret_context(key.user_id))


def secret_context(user_id: UUID) -> str:
    """What the sealed secret is bound to, so that it can't be moved to another account."""
    return f"accounts.totp:{user_id}"
