"""Tra cứu hồ sơ: the one door by which somebody without an account reaches a dossier; failures are kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from motcua.apps.dossiers.models import FollowAttempt
from motcua.apps.dossiers.queries.follow_failures import failures_from_address, failures_on_code
from motcua.apps.dossiers.queries.follow_match import FollowMatch, follow_match
from motcua.platform.db.ids import new_id
from motcua.platform.secrets import keyed_hash

TRIES_ON_A_CODE = 5
"""A person mistypes once or twice; whoever knows a code and guesses at telephones is stopped here."""
TRIES_FROM_AN_ADDRESS = 30
"""A whole commune, or the public machine of its centre, may sit behind one address."""
COUNTED_FOR = timedelta(minutes=15)
"""So at most 480 guesses a day on one code, among ten million telephones of one network."""


@dataclass(frozen=True, slots=True)
class Followed:
    """Code and secret belong together."""

    dossier_id: UUID


@dataclass(frozen=True, slots=True)
class NotFollowed:
    """They do not, or nobody has the code: which of the two is not told."""


@dataclass(frozen=True, slots=True)
class Locked:
    """Too many failures, on a code that exists or not, or from the address."""

    until: datetime


type FollowAnswer = Followed | NotFollowed | Locked


@transaction.atomic
def note_follow_attempt(*, code: str, secret: str, address: str, at: datetime) -> FollowAnswer:
    """Try to follow the dossier of that code; a failure is kept, a success leaves nothing here.

    A code is locked after 5 failures within 15 minutes, an address after 30. The key of the slip opens a
    locked code too: it is not guessed, and nobody may shut an applicant out by failing on purpose.
    Whatever comes of it, the same statements run but for the note of the failure.
    """
    address_hash, code_hash = keyed_hash("address", address), keyed_hash("follow_code", code)
    _take_turns(address_hash, code_hash)
    match = follow_match(code, secret)
    since = at - COUNTED_FOR
    address_lock = _lock(failures_from_address(address_hash, since), TRIES_FROM_AN_ADDRESS)
    code_lock = _lock(failures_on_code(code_hash, since), TRIES_ON_A_CODE)
    if lock := address_lock or _shuts_out(code_lock, match):
        return lock
    if match:
        return Followed(match.dossier_id)
    FollowAttempt.objects.create(id=new_id(at), at=at, address_hash=address_hash, code_hash=code_hash)
    return NotFollowed()


def _take_turns(*hashes: bytes) -> None:
    """Many tries at once on one code or from one address count each. Always in one order: no deadlock."""
    with connection.cursor() as cursor:
        for each in hashes:
            cursor.execute("select pg_advisory_xact_lock(%s)", [int.from_bytes(each[:8], signed=True)])


def _lock(failures: list[datetime], allowed: int) -> Locked | None:
    """Until the failures that fill the allowance are old enough."""
    return Locked(failures[allowed - 1] + COUNTED_FOR) if len(failures) >= allowed else None


def _shuts_out(lock: Locked | None, match: FollowMatch | None) -> Locked | None:
    return None if match and match.by_key else lock
