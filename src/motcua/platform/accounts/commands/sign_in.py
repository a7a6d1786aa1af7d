"""Sign in with a password: the one door, where every attempt is counted."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from motcua.platform.accounts.models import Outcome, SignInAttempt, User
from motcua.platform.accounts.models.user import normal_login
from motcua.platform.accounts.queries.failures import failures_of_address, failures_of_login
from motcua.platform.db.ids import new_id
from motcua.platform.secrets import keyed_hash

TRIES_OF_A_LOGIN = 5
# A whole commune may sit behind one address.
TRIES_OF_AN_ADDRESS = 50
LOCKED_FOR = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Login and password belong together."""

    user: User


@dataclass(frozen=True, slots=True)
class Wrong:
    """They do not, or nobody has the login: which of the two is not told."""

    tries_left: int


@dataclass(frozen=True, slots=True)
class LockedOut:
    """Too many wrong tries for the login or from the address; the password was not even looked at."""

    until: datetime


type SignIn = SignedIn | Wrong | LockedOut


@transaction.atomic
def sign_in(*, login: str, password: str, address: str, at: datetime) -> SignIn:
    """Try to sign in; the attempt is kept whatever comes of it.

    After 5 wrong tries within 15 minutes a login is locked for 15 minutes from the last of them, known or
    not; after 50 an address is. Attempts on one login take turns, so that many at once count each.
    An unknown login costs the same time as a wrong password.
    """
    attempt = SignInAttempt(
        id=new_id(at),
        login_hash=keyed_hash("login", normal_login(login)),
        address_hash=keyed_hash("address", address),
        happened_at=at,
    )
    _take_turns(bytes(attempt.login_hash))
    answer = _lock(attempt) or _look(attempt, login, password)
    attempt.save(force_insert=True)
    return answer


def _take_turns(login_hash: bytes) -> None:
    number = int.from_bytes(login_hash[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _lock(attempt: SignInAttempt) -> LockedOut | None:
    since = attempt.happened_at - LOCKED_FOR
    counted = (
        (failures_of_login(bytes(attempt.login_hash), since), TRIES_OF_A_LOGIN),
        (failures_of_address(bytes(attempt.address_hash), since), TRIES_OF_AN_ADDRESS),
    )
    ends = [failures[0] + LOCKED_FOR for failures, allowed in counted if len(failures) >= allowed]
    if not ends:
        return None
    attempt.outcome = Outcome.LOCKED
    return LockedOut(max(ends))


def _look(attempt: SignInAttempt, login: str, password: str) -> SignedIn | Wrong | LockedOut:
    user = User.objects.filter(login=normal_login(login), is_active=True).first()
    attempt.user = user
    if user is None:
        make_password(password)  # as long as looking a known one up, so that time tells nothing
    elif user.check_password(password):
        attempt.outcome = Outcome.SIGNED_IN
        return SignedIn(user)
    attempt.outcome = Outcome.WRONG
    before = len(failures_of_login(bytes(attempt.login_hash), attempt.happened_at - LOCKED_FOR))
    tries_left = TRIES_OF_A_LOGIN - before - 1
    return Wrong(tries_left) if tries_left > 0 else LockedOut(attempt.happened_at + LOCKED_FOR)
