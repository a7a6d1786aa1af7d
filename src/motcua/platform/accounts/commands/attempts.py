"""What every way to prove oneself shares: the attempt is kept, and too many wrong ones shut the door."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from motcua.platform.accounts.models import Outcome, SignInAttempt, User
from motcua.platform.accounts.models.user import normal_login
from motcua.platform.accounts.queries.failures import (
    failures_of_address,
    failures_of_login,
    wrong_codes_of_login,
)
from motcua.platform.db.ids import new_id
from motcua.platform.secrets import keyed_hash

TRIES_OF_A_LOGIN = 5
# A whole commune may sit behind one address.
TRIES_OF_AN_ADDRESS = 50
LOCKED_FOR = timedelta(minutes=15)
# Six digits with their neighbours are guessed once in 333,000 tries: 30 a day leave a guesser thirty years.
CODES_OF_A_DAY = 30
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """All that the account asks for was shown."""

    user: User


@dataclass(frozen=True, slots=True)
class CodeAsked:
    """The password is right, and the account asks for a second proof."""

    user: User


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something shown was wrong, or nobody has the login: which of them is not told."""

    tries_left: int


@dataclass(frozen=True, slots=True)
class LockedOut:
    """Too many wrong tries for the login or from the address; what was shown was not even looked at."""

    until: datetime


type SignIn = SignedIn | CodeAsked | Wrong | LockedOut


def new_attempt(login: str, address: str, at: datetime) -> SignInAttempt:
    """An attempt whose outcome is still open; attempts on one login take turns, so that each counts.

    Inside a transaction. 1 statement.
    """
    attempt = SignInAttempt(
        id=new_id(at),
        login_hash=keyed_hash("login", normal_login(login)),
        address_hash=keyed_hash("address", address),
        happened_at=at,
    )
    number = int.from_bytes(bytes(attempt.login_hash)[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
    return attempt


def lock_on(attempt: SignInAttempt) -> LockedOut | None:
    """Until when the door is shut for it, if it is; the attempt is then marked so. 4 queries."""
    at, login = attempt.happened_at, bytes(attempt.login_hash)
    counted = (
        (failures_of_login(login, at - LOCKED_FOR), TRIES_OF_A_LOGIN, LOCKED_FOR),
        (failures_of_address(bytes(attempt.address_hash), at - LOCKED_FOR), TRIES_OF_AN_ADDRESS, LOCKED_FOR),
        (wrong_codes_of_login(login, at - DAY)[:CODES_OF_A_DAY], CODES_OF_A_DAY, None),
    )
    ends = [
        failures[0] + shut_for if shut_for else failures[-1] + DAY
        for failures, allowed, shut_for in counted
        if len(failures) >= allowed
    ]
    if not ends:
        return None
    attempt.outcome = Outcome.LOCKED
    return LockedOut(max(ends))


def wrong(attempt: SignInAttempt, outcome: Outcome) -> Wrong | LockedOut:
    """Mark it as wrong, and say what that leaves. 2 queries."""
    attempt.outcome = outcome
    before = len(failures_of_login(bytes(attempt.login_hash), attempt.happened_at - LOCKED_FOR))
    tries_left = TRIES_OF_A_LOGIN - before - 1
    return Wrong(tries_left) if tries_left > 0 else LockedOut(attempt.happened_at + LOCKED_FOR)
