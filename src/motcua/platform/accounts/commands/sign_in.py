"""Sign in with a password: the one door, where every attempt is counted."""

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from motcua.platform.accounts.commands.attempts import (
    CodeAsked,
    SignedIn,
    SignIn,
    lock_on,
    new_attempt,
    wrong,
)
from motcua.platform.accounts.models import Outcome, SignInAttempt, User
from motcua.platform.accounts.models.user import normal_login
from motcua.platform.accounts.queries.second_factors import has_second_factor


@transaction.atomic
def sign_in(*, login: str, password: str, address: str, at: datetime) -> SignIn:
    """Try to sign in; the attempt is kept whatever comes of it.

    CodeAsked is not yet in: `commands.second_step` is the rest of the way. After 5 wrong tries within
    15 minutes a login is locked for 15 minutes from the last of them, known or not; after 50 an address is.
    An unknown login costs the same time as a wrong password.
    """
    attempt = new_attempt(login, address, at)
    answer = lock_on(attempt) or _look(attempt, login, password)
    attempt.save(force_insert=True)
    return answer


def _look(attempt: SignInAttempt, login: str, password: str) -> SignIn:
    user = User.objects.filter(login=normal_login(login), is_active=True).first()
    attempt.user = user
    if user is None:
        make_password(password)  # as long as looking a known one up, so that time tells nothing
    elif user.check_password(password):
        return _let_in(attempt, user)
    return wrong(attempt, Outcome.WRONG)


def _let_in(attempt: SignInAttempt, user: User) -> SignIn:
    if has_second_factor(user):
        attempt.outcome = Outcome.CODE_ASKED
        return CodeAsked(user)
    attempt.outcome = Outcome.SIGNED_IN
    return SignedIn(user)
