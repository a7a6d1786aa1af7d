"""The second step of signing in: something that only the owner has."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from motcua.platform.accounts import passkeys, recovery, totp
from motcua.platform.accounts.commands.attempts import SignedIn, SignIn, lock_on, new_attempt, wrong
from motcua.platform.accounts.models import Outcome, Passkey, RecoveryCode, SignInAttempt, TotpKey, User
from motcua.platform.accounts.queries.second_factors import secret_of

type Proof = Callable[[User, datetime], bool]
"""Whether the account's owner is proven at that moment; what was used up is used up from then on."""


@transaction.atomic
def second_step(*, user_id: UUID, proof: Proof, address: str, at: datetime) -> SignIn:
    """Prove the second thing; the attempt counts beside those with the password.

    Five wrong ones of either kind within 15 minutes shut the door for 15 minutes, 30 wrong codes of one day
    until the first of them is a day old. Raises User.DoesNotExist: the account was closed meanwhile.
    """
    user = User.objects.get(pk=user_id, is_active=True)
    attempt = new_attempt(user.login, address, at)
    attempt.user = user
    answer = lock_on(attempt) or _prove(attempt, user, proof)
    attempt.save(force_insert=True)
    return answer


def _prove(attempt: SignInAttempt, user: User, proof: Proof) -> SignIn:
    if proof(user, attempt.happened_at):
        attempt.outcome = Outcome.SIGNED_IN
        return SignedIn(user)
    return wrong(attempt, Outcome.WRONG_CODE)


def by_code(typed: str) -> Proof:
    """A code of the application, or one of the recovery codes."""

    def proof(user: User, at: datetime) -> bool:
        code = recovery.bare(typed)
        if len(code) == totp.DIGITS and code.isdecimal():
            return _is_next_code(user, code, at)
        return _use_up(user, code, at)

    return proof


def by_passkey(state: passkeys.State, answer: str) -> Proof:
    """The browser's answer to what `passkeys.ask_to_show` asked; each state may be tried once."""

    def proof(user: User, at: datetime) -> bool:
        held = {bytes(each.credential_id): each for each in Passkey.objects.filter(user=user)}
        try:
            credential_id, counter = passkeys.shown(
                state, [bytes(each.credential) for each in held.values()], answer
            )
        except passkeys.PasskeyRefused:
            return False
        return _note_use(held[credential_id], counter, at)

    return proof


def _is_next_code(user: User, code: str, at: datetime) -> bool:
    key = TotpKey.objects.select_for_update().filter(user=user, confirmed_at__isnull=False).first()
    step = totp.step_of(secret_of(key), code, at) if key else None
    if key is None or step is None or step <= key.last_step:
        return False
    key.last_step = step
    key.save(update_fields=["last_step"])
    return True


def _use_up(user: User, code: str, at: datetime) -> bool:
    left = RecoveryCode.objects.filter(user=user, used_at__isnull=True)
    return left.filter(code_hash=recovery.code_hash(user.pk, code)).update(used_at=at) == 1


def _note_use(passkey: Passkey, counter: int, at: datetime) -> bool:
    # A counter that does not grow means a copy of the key; those that never count stay at 0.
    if counter <= passkey.uses_counted and counter != 0:
        return False
    passkey.uses_counted, passkey.last_used_at = counter, at
    passkey.save(update_fields=["uses_counted", "last_used_at"])
    return True
