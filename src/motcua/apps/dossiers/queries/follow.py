"""Whether somebody may follow a dossier: its code, and something that only its people know."""

from datetime import datetime, timedelta
from hmac import compare_digest
from uuid import UUID

from motcua.apps.dossiers.models import Dossier, FollowAttempt, Part
from motcua.platform.secrets import keyed_hash

WINDOW = timedelta(minutes=15)
MOST_FAILURES_BY_CODE = 5
"""A dossier's own people mistype two or three times; a guesser of phone numbers needs thousands."""
MOST_FAILURES_BY_ADDRESS = 30
"""A whole village may come from one address; a list of codes cannot be walked through."""
_NOBODY = bytes(32)


def followed_dossier(code: str, proof: str) -> UUID | None:
    """The dossier of that code if `proof` is the key of its slip, or a phone or personal number in it.

    2 queries and the same hashes whether the code exists or not, so that neither answer nor time tells.
    """
    dossier = Dossier.objects.filter(code=code.strip().upper()).only("id", "follow_key_hash").first()
    parts = list(
        Part.objects.filter(dossier_id=dossier.id if dossier else UUID(int=0)).only("identity_hash", "phone")
    )
    key, number, phone = _hashes(proof)
    known = [compare_digest(bytes(dossier.follow_key_hash) if dossier else _NOBODY, key)]
    for part in parts:
        known.append(compare_digest(bytes(part.identity_hash or _NOBODY), number))
        known.append(compare_digest(keyed_hash("phone", _digits(part.phone)), phone) and bool(part.phone))
    return dossier.id if dossier and any(known) else None


def seconds_to_wait(address: str, code: str, at: datetime) -> int:
    """How long until this address, or anybody with this code, may try again; 0 when now. 2 queries."""
    recent = FollowAttempt.objects.filter(at__gt=at - WINDOW)
    by_code = recent.filter(code_hash=keyed_hash("followed_code", code))
    by_address = recent.filter(address_hash=keyed_hash("address", address))
    for failures, most in ((by_code, MOST_FAILURES_BY_CODE), (by_address, MOST_FAILURES_BY_ADDRESS)):
        newest = list(failures.order_by("-at").values_list("at", flat=True)[:most])
        if len(newest) == most:
            return int((newest[-1] + WINDOW - at).total_seconds()) + 1
    return 0


def _hashes(proof: str) -> tuple[bytes, bytes, bytes]:
    key = proof.strip().upper().replace(" ", "").replace("-", "")
    digits = _digits(proof)
    return keyed_hash("follow_key", key), keyed_hash("identity", digits), keyed_hash("phone", digits)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())
